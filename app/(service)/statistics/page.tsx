import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { paths } from '#lib/paths'

export default page(() => {
  redirect(paths.statisticsOn('now'))
})
