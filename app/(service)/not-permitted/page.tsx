import { page } from '#app/_web/page'
import { refusalPage } from '#app/_web/refusal'
import { isAction, rules } from '#lib/access/permissions/rules'
import { Forbidden } from '#lib/platform/errors'

/** Where the refusal of a file leads, which is recorded by then. */
export default page(({ who, query: { action } }) =>
  refusalPage(who, isAction(action) ? new Forbidden(action, rules[action].openedBy) : new Forbidden('', '')),
)
