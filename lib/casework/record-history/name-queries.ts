import { db } from '#lib/platform/database/client'
import { readNamesakes, tellingSelect } from '#lib/people/named-queries'
import type { Reference } from './fields.ts'

type NamedReference = { names: Reference | undefined; id: string }

/** The names of what ids stand for, in one query for each kind of thing that is asked for. */
export async function namesOf(asked: readonly NamedReference[]): Promise<Map<string, string>> {
  const idsOf = (reference: Reference) => [
    ...new Set(asked.flatMap(({ names, id }) => (names === reference && id !== 'null' ? [id] : []))),
  ]
  const load = async (reference: Reference) => {
    const ids = idsOf(reference)
    return ids.length > 0 ? loaders[reference]({ id: { in: ids } }) : []
  }
  const found = await Promise.all((Object.keys(loaders) as Reference[]).map(load))
  return new Map(found.flat().map(({ id, name }) => [id, name]))
}

type Where = { id: { in: string[] } }
const select = { id: true, name: true } as const

const loaders: Record<Reference, (where: Where) => Promise<{ id: string; name: string }[]>> = {
  person: async (where) => {
    const nameOf = await readNamesakes()
    const people = await db().person.findMany({ where, select: { id: true, ...tellingSelect } })
    return people.map((person) => ({ id: person.id, name: nameOf(person) }))
  },
  trust: (where) => db().trust.findMany({ where, select }),
  newTrust: (where) => db().newTrust.findMany({ where, select }),
  // A group that was deleted is still told by its reference.
  group: ({ id }) => db().$queryRaw`
    select distinct on (id) id, reference as name from history.project_group where id = any(${id.in}::uuid[]) order by id, seq desc`,
  // A contact that was deleted, by the name it had.
  contact: ({ id }) => db().$queryRaw`
    select distinct on (id) id, name from history.contact where id = any(${id.in}::uuid[]) order by id, seq desc`,
  establishment: (where) => db().establishment.findMany({ where, select }),
  // One that was deleted is still told by its name, as a group by its reference.
  localAuthority: ({ id }) => db().$queryRaw`
    select distinct on (id) id, name from history.local_authority where id = any(${id.in}::uuid[]) order by id, seq desc`,
}
