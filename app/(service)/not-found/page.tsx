import { NotFoundPage } from '#components/page/problems'
import { currentUser } from '#app/current-user'

/** What orInterrupt shows for a record that does not exist; proxy.ts gives it status 404. */
export default async function RecordNotFoundPage() {
  await currentUser()
  return <NotFoundPage />
}
