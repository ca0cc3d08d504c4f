import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { homeOf } from '#lib/access/permissions/sections'

export default page(({ who }) => {
  redirect(homeOf(who))
})
