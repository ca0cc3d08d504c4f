import { ForbiddenPage, NoRolePage } from '#components/page/problems'
import { isAction, rules } from '#lib/access/permissions/rules'
import { currentUser } from '#app/current-user'

/** What orInterrupt shows for a refusal; proxy.ts gives it status 403. */
export default async function NotPermittedPage({ searchParams }: PageProps<'/not-permitted'>) {
  const who = await currentUser()
  if (who.roles.length === 0) return <NoRolePage />
  const { action } = await searchParams
  return <ForbiddenPage openedBy={isAction(action) ? rules[action].openedBy : ''} />
}
