import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { paths } from '#lib/paths'

export default async function StatisticsPage() {
  await currentUser()
  redirect(paths.statisticsOn('now'))
}
