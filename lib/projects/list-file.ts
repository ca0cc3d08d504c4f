import { authorise } from '#lib/access/can'
import type { Principal } from '#lib/access/principal'
import { Prisma } from '#lib/db/generated/client'
import { labelSql, openList, type ListColumn } from '#lib/exports/open-list'
import { kinds, outcomes, phases, regions } from '#lib/labels'
import type { ProjectFilters } from './filters.ts'
import { all, chosenBy, details, orderOf } from './list.ts'

const plain = 'plain'
const whilePreparing = (prepared: string, afterwards: string) =>
  `case when p.phase = 'preparing' then ${prepared} else ${afterwards} end`

/** The list's own columns, as a fixed few: who needs more of the record takes an export, which is another permission. */
export const projectColumns: readonly ListColumn[] = [
  { heading: 'School or academy', cell: 'school.name' },
  { heading: 'URN', cell: 'school.urn' },
  { heading: 'Type', cell: labelSql('p.kind', kinds) },
  { heading: 'Local authority', cell: 'la.name' },
  { heading: 'Region', cell: labelSql('p.region', regions) },
  { heading: 'Status', cell: `coalesce(${labelSql('p.outcome', outcomes)}, ${labelSql('p.phase', phases)})` },
  { heading: 'Conversion or transfer date', cell: 'p.significant_on', type: plain },
  {
    heading: 'Date is provisional',
    cell: `case when p.significant_on is not null then case when p.significant_is_provisional then 'yes' else 'no' end end`,
  },
  { heading: 'Incoming trust', cell: 'coalesce(trust.name, new_trust.name)' },
  {
    heading: 'Assigned to',
    cell: whilePreparing(
      `officer.first_name || ' ' || officer.last_name`,
      `caseworker.first_name || ' ' || caseworker.last_name`,
    ),
  },
  { heading: 'Tasks done', cell: whilePreparing('pp.completed', 'progress.completed'), type: plain },
  { heading: 'Tasks', cell: whilePreparing('pp.applicable', 'progress.applicable'), type: plain },
  { heading: 'Next task due', cell: 'progress.next_due_on', type: plain },
]

/** The list of projects under these filters as a CSV file, all pages in the list's order. Throws Forbidden. */
export async function openProjectList(
  who: Principal,
  filters: ProjectFilters,
  address: { query: string; bom: boolean },
) {
  authorise(who, 'list.download')
  const chosen = all(chosenBy(who, filters))
  return openList(who, {
    name: 'projects',
    columns: projectColumns,
    rows: Prisma.sql`from project p ${details} where ${chosen} order by ${orderOf(filters, Prisma.sql`school.name`)}`,
    counted: Prisma.sql`from project p where ${chosen}`,
    filters: address.query,
    bom: address.bom,
  })
}
