import { describeError } from '#lib/platform/logging/describe-error'
import { logger } from '#lib/platform/logging/logger'
import { refusedWrites } from '#lib/platform/http/same-origin'
import { recordAccess } from './record-access.ts'

/** Records the writes from other sites that this process refuses from now on. */
export const recordRefusedWrites = (): void =>
  refusedWrites.subscribe(() => {
    recordAccess('write.refused', {}).catch((error: unknown) =>
      logger().warn({ error: describeError(error) }, 'refused write was not recorded'),
    )
  })
