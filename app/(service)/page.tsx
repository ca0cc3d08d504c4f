import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { homeOf } from '#lib/access/permissions/roles'

export default page(({ who }) => {
  redirect(homeOf(who))
})
