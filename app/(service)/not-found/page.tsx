import { page } from '#app/_web/page'
import { NotFound } from '#lib/platform/errors'

/** Where a file that does not exist leads, and an address that cannot be decoded. */
export default page(() => {
  throw new NotFound('Page')
})
