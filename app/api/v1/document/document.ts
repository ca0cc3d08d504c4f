import { createDocument } from 'zod-openapi'
import { serviceName } from '#components/page/service.ts'
import { config } from '#lib/platform/config/config'
import { changesPaths } from './changes.ts'
import { exportPaths } from './exports.ts'
import { proposalPaths } from './proposals.ts'

/** Every operation of the API by its address. */
export const apiPaths = { ...exportPaths, ...changesPaths, ...proposalPaths }

export type ApiDocument = ReturnType<typeof createDocument>

let made: ApiDocument | undefined

/** The API as OpenAPI describes it. */
export const apiDocument = (): ApiDocument => (made ??= describeApi(config().baseUrl))

/** The same, from the schemas that its routes read and answer by. */
export const describeApi = (baseUrl: string): ApiDocument =>
  createDocument({
    openapi: '3.1.1',
    info: {
      title: `${serviceName} API`,
      version: '1',
      description:
        'Exports as files, the changes behind them as a feed, and proposals from the application service. Each system has a key of its own, from an admin of the service.',
    },
    servers: [{ url: baseUrl }],
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'The key of a system' } } },
    paths: apiPaths,
  })
