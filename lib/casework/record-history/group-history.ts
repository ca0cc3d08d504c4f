import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { raw, sql } from '#lib/platform/database/sql'
import { getGroup } from '#lib/casework/groups/queries'
import { getFormAMat } from '#lib/casework/form-a-mat/queries'
import { changesIn } from './changes.ts'
import { named, text, yesOrNo, type HistoryField } from './fields.ts'
import type { HistoryFilters } from './filters.ts'
import type { HistoryView } from './queries.ts'
import { readChanges, type Changed } from './change-queries.ts'

/** Proposals that belong together, as a record of its own: by its table, and the column by which proposals belong to it. */
type GroupTable = { table: string; by: string; fields: Record<string, HistoryField>; member: string }

/** What is told of each; a test misses a column that somebody adds. */
export const groupFields = {
  group: {
    table: 'project_group',
    by: 'group_id',
    member: 'In this group',
    fields: {
      reference: text('Group reference'),
      trust_id: named('Trust', 'trust'),
      officer_id: named('Delivery officer', 'person'),
    },
  },
  newTrust: {
    table: 'new_trust',
    by: 'new_trust_id',
    member: 'Forms this trust',
    fields: {
      reference: text('Form a MAT reference'),
      reference_number: text('Trust reference number (TRN)'),
      name: text('Name of the new trust'),
      trust_id: named('Trust in the register', 'trust'),
      officer_id: named('Delivery officer', 'person'),
    },
  },
} as const satisfies Record<string, GroupTable>

/** What else its rows hold: who created it and when is told by the first change. */
export const excludedGroupColumns = ['id', 'version', 'created_by_id', 'created_at']

/**
 * One page of the history of a group or of a new trust, newest first: what of it changed, and which proposals came and left. Throws NotFound,
 * Forbidden.
 */
export async function getGroupHistory(
  who: Principal,
  { of, id }: { of: keyof typeof groupFields; id: string },
  filters: HistoryFilters,
): Promise<HistoryView> {
  authorise(who, 'project.list')
  const { reference, title } = of === 'group' ? await loadGroup(who, id) : await loadNewTrust(who, id)
  const kept: GroupTable = groupFields[of]
  const fieldOf = ({ part, field }: Changed): HistoryField =>
    part === 'proposal' ? yesOrNo(kept.member) : (kept.fields[field] ?? text(field))
  const told = await readChanges(
    {
      changes: changesIn([ownVersions(kept, id), memberVersions(kept, id)]),
      fieldOf,
      aboutOf: ({ about }) => about ?? '',
      optionOf: (changed) => ({ value: `${changed.part}.${changed.field}`, text: fieldOf(changed).label }),
    },
    filters,
  )
  return { title, reference, ...told }
}

async function loadGroup(who: Principal, id: string) {
  const { reference, trust } = await getGroup(who, id)
  return { reference, title: trust.name }
}

async function loadNewTrust(who: Principal, id: string) {
  const { reference, name } = await getFormAMat(who, id)
  return { reference, title: name }
}

const ownVersions = ({ table }: GroupTable, id: string) => sql`
  select 'own' as part, h.id as row_id, null as task, null::uuid as project, null as about, h.seq, h.op, h.actor, h.at,
    to_jsonb(h) - ${['seq', 'xid', 'op', 'actor', 'at', ...excludedGroupColumns]}::text[] as now
  from history.${raw(table)} as h where h.id = ${id}::uuid`

/** Every version of the proposals that ever belonged to it, as far as they did. */
const memberVersions = ({ by }: GroupTable, id: string) => sql`
  select 'proposal', h.id, null, null::uuid, h.reference, h.seq, h.op, h.actor, h.at,
    jsonb_build_object('member', case when h.${raw(by)} = ${id}::uuid and h.op <> 'delete' then true end)
  from history.proposal as h
  where h.id in (select member.id from history.proposal as member where member.${raw(by)} = ${id}::uuid)`
