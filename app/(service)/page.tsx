import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { homeOf } from '#lib/access/permissions/sections'

export default async function HomePage() {
  redirect(homeOf(await currentUser()))
}
