import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import type { Role } from '#lib/labels'
import { readNamesakes, tellingSelect } from '#lib/people/named-queries'
import type { Option } from '#lib/platform/forms/filter-questions'

/** Every local authority as an option of a filter, those chosen first. A small reference table: no project is read. */
export async function listAuthorityOptions(who: Principal, chosen: readonly string[]): Promise<Option[]> {
  authorise(who, 'project.list')
  const authorities = await db().localAuthority.findMany({
    orderBy: { name: 'asc' },
    select: { code: true, name: true },
    take: 500,
  })
  const place = ({ code }: { code: string }) => Number(!chosen.includes(code))
  return authorities.toSorted((a, b) => place(a) - place(b)).map(({ code, name }) => ({ value: code, text: name }))
}

/** Who can be assigned to what a list shows, whoever asks first, after "Not assigned". */
export async function listOfficerOptions(who: Principal, roles: readonly Role[]): Promise<Option[]> {
  authorise(who, 'project.list')
  const officers = await db().person.findMany({
    where: { kind: 'person', roles: { some: { role: { in: [...roles] } } } },
    orderBy: [{ firstName: 'asc' }, { lastName: 'asc' }, { id: 'asc' }],
    select: { id: true, ...tellingSelect },
    take: 500,
  })
  const nameOf = await readNamesakes()
  const options = officers.map(({ id, ...name }) => ({ value: id, text: nameOf(name) }))
  const [you, others] = [
    options.filter(({ value }) => value === who.id),
    options.filter(({ value }) => value !== who.id),
  ]
  return [
    { value: 'none', text: 'Not assigned' },
    ...you.map(({ value, text }) => ({ value, text: `${text} (you)` })),
    ...others,
  ]
}

/** One trust, in the register or being formed, as an option of a filter; none where there is no such trust. */
export async function listTrustOptions(who: Principal, id: string): Promise<Option[]> {
  authorise(who, 'project.list')
  const chosen = { where: { id }, select: { name: true } }
  const [trust, formed] = await Promise.all([db().trust.findUnique(chosen), db().newTrust.findUnique(chosen)])
  const text = trust?.name ?? formed?.name
  return text ? [{ value: id, text }] : []
}
