import { asActor } from '#lib/platform/database/as-actor'
import { pool, type Tx } from '#lib/platform/database/client'
import { linksOf, type LinkedTable } from '#lib/platform/database/relations'
import { systemPeople } from '#lib/people/system-people'
import type { Random } from '#lib/platform/random'
import { hostileCells } from './hostile-cells.ts'

type Column = { table: string; name: string; type: string; nullable: boolean }
/** Which rows there are, and what may be edited in them. */
type EditableTables = { ids: Map<string, string[]>; columns: Map<string, Column[]> }

/** Tables whose rows are edited in place. */
const edited =
  `project proposal preparation overview budget opening project_progress proposal_progress establishment trust new_trust
  project_group local_authority director member_of_parliament person contact improvement_plan`.split(/\s+/)

/** What says which row it is, or whose: left as it is. So is what follows from something else, by a command. */
const protectedColumns =
  /^(id|version|reference|kind|type|route|code|urn|group_uid|(proposal|project)_id|deleted_.*|deletion_reason|financial_deficit|current_year_revenue)$/
/** When something was written down is now. */
const clock = /^(changed|recorded|reopened|written|saved)_at$/

/** Columns that the database lets change only together. */
const together: [table: string, columns: string[]][] = [
  ['project', ['phase', 'outcome', 'closed_at', 'team', 'handed_over_at', 'held_at', 'hold_reason']],
  ['project', ['significant_on', 'significant_is_provisional']],
  ['project', ['deleted_at', 'deleted_by_id', 'deletion_reason']],
  ['proposal', ['incoming_trust_id', 'new_trust_id', 'group_id']],
  ['proposal', ['deleted_at', 'deleted_by_id', 'deletion_reason']],
  ['improvement_plan', ['arranged_by', 'other_arranger']],
  ['improvement_plan', ['ends', 'ends_on']],
]

/** Tables to which rows are added: one like another, but of a parent of its own. */
const added: [table: string, parent: string, hangsBy: Record<string, string>][] = [
  ...(
    [
      'decision',
      'decision_reason',
      'reopening',
      'date_change_reason',
      'closure_change',
      'improvement_plan',
      'contact',
      'note',
    ] as const
  ).map(likeOthers),
  // Of a project or a proposal, as its kind says.
  ['date_change', 'date_change', { kind: 'kind', project_id: 'project_id', proposal_id: 'proposal_id' }],
]

function likeOthers(table: LinkedTable): (typeof added)[number] {
  const links = linksOf(table)
  return [table, links[0]!.from, Object.fromEntries(links.map(({ by, column }) => [by, column]))]
}

/** Edits the record at random, each time in a transaction of its own. The database refuses some of it; gives how many it took. */
export async function editAtRandom(chance: Random, times: number): Promise<number> {
  const what = await editable()
  let taken = 0
  for (let time = 0; time < times; time += 1) {
    const edit = asActor(systemPeople.demonstration, (tx) => editOnce(tx, chance, what))
    taken += await edit.then(
      () => 1,
      () => 0,
    )
  }
  return taken
}

async function editOnce(tx: Tx, chance: Random, { ids, columns }: EditableTables): Promise<void> {
  const { pick, once } = chance
  const one = (table: string) => `'${pick(ids.get(table)!)}'::uuid`
  if (once(12)) {
    const table = pick(['note', 'contact'])
    await tx.$executeRawUnsafe(`delete from ${table} where id = ${one(table)}`)
  } else if (once(3)) {
    const [table, parent, hangsBy] = pick(added)
    const own = columns
      .get(table)!
      .filter(({ name }) => name !== 'id' && !clock.test(name) && !Object.hasOwn(hangsBy, name))
    const names = [...own.map(({ name }) => name), ...Object.keys(hangsBy)]
    const values = [
      ...own.map(({ name }) => `other.${name}`),
      ...Object.values(hangsBy).map((name) => `parent.${name}`),
    ]
    await tx.$executeRawUnsafe(`insert into ${table} (${names.join()}) select ${values.join()}
      from ${table} as other, ${parent} as parent where other.id = ${one(table)} and parent.id = ${one(parent)}`)
  } else if (once(4)) {
    const [table, names] = pick(together)
    await copy(tx, table, names, one(table), one(table))
  } else {
    const table = pick(edited)
    const column = pick(columns.get(table)!.filter(({ name }) => !protectedColumns.test(name)))
    const value = column.nullable && once(4) ? 'null' : column.type === 'text' && once(6) ? hostile(chance) : undefined
    if (value) await tx.$executeRawUnsafe(`update ${table} set ${column.name} = ${value} where id = ${one(table)}`)
    else await copy(tx, table, [column.name], one(table), one(table))
  }
}

const hostile = ({ pick }: Random) => `'${pick(hostileCells)[0].replaceAll("'", "''")}'`

/** Gives one row what another of the table has. */
const copy = (tx: Tx, table: string, names: readonly string[], from: string, to: string) =>
  tx.$executeRawUnsafe(`update ${table} set ${names.map((name) => `${name} = other.${name}`).join()}
    from ${table} as other where other.id = ${from} and ${table}.id = ${to}`)

async function editable(): Promise<EditableTables> {
  const names = [...new Set([...edited, ...added.flatMap(([table, parent]) => [table, parent])])]
  const { rows } = await pool().query<Column>(
    `select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' and table_name = any ($1) order by 1, 2`,
    [names],
  )
  const ids = new Map<string, string[]>()
  for (const name of names) {
    const { rows: ofTable } = await pool().query<{ id: string }>(`select id from ${name} order by id`)
    ids.set(
      name,
      ofTable.map(({ id }) => id),
    )
  }
  return { ids, columns: Map.groupBy(rows, ({ table }) => table) }
}
