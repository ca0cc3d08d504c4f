import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { csvwOf } from '#lib/exports/dictionary/csvw'
import { allExports } from '#lib/exports/definitions/queries'
import { merged } from '#lib/exports/shipped/merged'
import { openExport } from '#lib/exports/downloads/commands'
import { filePool } from '#lib/platform/database/file-pools'
import { exportSelect } from '#lib/exports/query/select'
import * as labels from '#lib/labels'
import { operator } from '#lib/people/operator'
import { completionSelect, toCompletion } from '#lib/casework/record/project-facts'
import { unmetForCompletion } from '#lib/casework/record/completion-rules'
import { taskSubjectSelect, toTaskSubject } from '#lib/casework/record/task-subject'
import { allTasks } from '#lib/task-lists/definitions/all'
import { statusesOf } from '#lib/task-lists/model/status'
import { applies, type Task } from '#lib/task-lists/model/task'
import { readByMetadata } from '#lib/testing/readers/csvw-reader'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { seedDemonstration } from './demonstration.ts'
import { baseDay } from './scenarios/scenario.ts'

beforeAll(() => seedDemonstration())

const valuesOf = async (sql: string) => (await pool().query<{ value: string }>(sql)).rows.map(({ value }) => value)

test('there are 300 projects, of every region and of two thirds of the authorities', async () => {
  expect(await db().project.count()).toBe(300)
  expect(await valuesOf('select distinct region as value from project')).toHaveLength(9)
  const authorities = await valuesOf('select distinct local_authority_id as value from project')
  expect(authorities.length).toBeGreaterThan(100)
  expect(await db().localAuthority.count()).toBe(153)
})

/** Only a sign-in provider gives an identity, and the demonstration has none: a person with one would close its sign-in page. */
const ofProvider = ['person.issuer', 'person.subject']

test('every column of every watched table is filled in somewhere', async () => {
  const { rows } = await pool().query<{ table_name: string; column_name: string }>(
    `select table_name, column_name from information_schema.columns
     where table_schema = 'public' and is_nullable = 'YES'
       and table_name in (select relname from pg_class where relnamespace = 'history'::regnamespace and relkind = 'r')`,
  )
  const empty: string[] = []
  for (const { table_name, column_name } of rows) {
    const used = await valuesOf(`select 1 as value from ${table_name} where ${column_name} is not null limit 1`)
    if (used.length === 0) empty.push(`${table_name}.${column_name}`)
  }
  expect(rows.length).toBeGreaterThan(100)
  expect(empty.toSorted()).toEqual(ofProvider)
})

test.each<[string, Record<string, string>, string]>([
  ['regions', labels.regions, 'select distinct region from project'],
  ['project teams', labels.projectTeams, 'select distinct team from project where team is not null'],
  [
    'consumer teams',
    labels.consumerTeams,
    `select distinct team from person_role where role = 'data-consumer' and team is not null`,
  ],
  ['roles', labels.roles, 'select distinct role from person_role'],
  ['roles of keys', labels.keyRoles, 'select distinct role from api_key'],
  ['project types', labels.projectTypes, 'select distinct type from project'],
  ['routes', labels.routes, 'select distinct route from proposal where route is not null'],
  ['origins of proposals', labels.proposalOrigins, 'select distinct origin from proposal'],
  ['phases', labels.phases, 'select distinct phase from project'],
  ['outcomes', labels.outcomes, 'select distinct outcome from project where outcome is not null'],
  ['decisions', labels.decisions, 'select distinct kind from decision'],
  ['decision makers', labels.decisionMakerRoles, 'select distinct maker_role from decision'],
  [
    'declined reasons',
    labels.declinedReasons,
    `select distinct reason from decision_reason r join decision d on d.id = r.decision_id where kind = 'declined'`,
  ],
  [
    'deferred reasons',
    labels.deferredReasons,
    `select distinct reason from decision_reason r join decision d on d.id = r.decision_id where kind = 'deferred'`,
  ],
  [
    'withdrawn reasons',
    labels.deferredReasons,
    `select distinct reason from decision_reason r join decision d on d.id = r.decision_id where kind = 'withdrawn'`,
  ],
  [
    'reasons for revoking an order',
    labels.orderRevokedReasons,
    `select distinct reason from decision_reason r join decision d on d.id = r.decision_id where kind = 'order-revoked'`,
  ],
  ['holds', labels.holdChanges, 'select distinct kind from hold_change'],
  ['changes after closure', labels.closureChanges, 'select distinct kind from closure_change'],
  ['date changes', labels.dateChangeKinds, 'select distinct kind from date_change'],
  ['date change reasons', labels.dateChangeReasons, 'select distinct reason from date_change_reason'],
  ['plan arrangers', labels.planArrangers, 'select distinct unnest(arranged_by) from improvement_plan'],
  ['plan ends', labels.planEnds, 'select distinct ends from improvement_plan'],
  ['plan confidences', labels.planConfidences, 'select distinct confidence from improvement_plan'],
  ['yes and no', labels.yesNo, 'select distinct pfi_scheme from overview where pfi_scheme is not null'],
  [
    'pupil groups',
    labels.pupilGroups,
    'select distinct unnest(pupil_groups) from overview where pupil_groups is not null',
  ],
  [
    'yes, no and not applicable',
    labels.yesNoNotApplicable,
    'select distinct diocesan_consent from preparation where diocesan_consent is not null',
  ],
  [
    'risk protections',
    labels.riskProtections,
    'select distinct risk_protection from opening where risk_protection is not null',
  ],
  [
    'nursery arrangements',
    labels.nurseryArrangements,
    'select distinct nursery_arrangement from opening where nursery_arrangement is not null',
  ],
  ['grant levels', labels.grantLevels, 'select distinct grant_level from opening where grant_level is not null'],
  ['balances', labels.balances, 'select distinct academy_balance from opening where academy_balance is not null'],
  ['stages of results', labels.performanceStages, 'select distinct stage from performance_result'],
  ['whose results', labels.performanceLevels, 'select distinct level from performance_result'],
  ['dates of exports', labels.dateBases, 'select distinct date_basis from export_definition'],
  ['questions about exports', labels.exportQuestionKinds, 'select distinct kind from export_question'],
  ['contacts', labels.contactCategories, 'select distinct category from contact'],
  [
    'task statuses in progress maps',
    without(labels.taskStatuses, 'not-started'),
    'select distinct value from project_progress, jsonb_each_text(statuses)',
  ],
])('every code is used: %s', async (_, dictionary, sql) => {
  const used = await valuesOf(`select * from (${sql}) as used (value)`)
  expect(used.toSorted()).toEqual(Object.keys(dictionary).toSorted())
})

function without(dictionary: Record<string, string>, code: string) {
  return Object.fromEntries(Object.entries(dictionary).filter(([key]) => key !== code))
}

test('statuses and counts are what the task engine makes of the answers', async () => {
  expect(await findStaleProgress()).toEqual([])
})

test('the export has the status of every task on a list, and of no other', async () => {
  const columns = merged.columns.filter(({ column }) => column.id === 'project_id' || column.id.startsWith('task_'))
  const { rows } = await pool().query<Record<string, string | null>>(exportSelect({ ...merged, columns }, {}, 'plain'))
  const projects = await db().project.findMany({
    where: { deletedAt: null },
    select: {
      id: true,
      phase: true,
      outcome: true,
      progress: { select: { statuses: true } },
      proposal: { select: { ...taskSubjectSelect, progress: { select: { statuses: true } } } },
    },
  })
  expect(rows.length).toBe(projects.length)
  for (const { id, phase, outcome, progress, proposal } of projects) {
    const isOn = ({ area }: Task) => area === 'prepare' || phase === 'completing' || outcome === 'completed'
    const statuses = Object.fromEntries(
      allTasks.map(({ key }) => [`task_${key.replaceAll('-', '_')}`, null as string | null]),
    )
    for (const task of allTasks.filter((one) => applies(one, toTaskSubject(proposal)))) {
      const status = statusesOf(task.of === 'project' ? progress : proposal.progress)[task.key]
      if (status || isOn(task))
        statuses[`task_${task.key.replaceAll('-', '_')}`] = labels.taskStatuses[status ?? 'not-started']
    }
    const cells = Object.entries(rows.find((row) => row.project_id === id)!)
    const exported = cells.map(([name, cell]) => [name, cell === 'not applicable' ? null : cell])
    expect(Object.fromEntries(exported)).toEqual({ project_id: id, ...statuses })
  }
})

test('the decision in a proposal’s progress is its latest, unless that was undone', async () => {
  const { rows } = await pool().query(
    `select p.id from proposal_progress p where decision is distinct from
     (select case when r.id is null then kind end from decision d left join reopening r on r.decision_id = d.id
      where d.proposal_id = p.id order by d.id desc limit 1)`,
  )
  expect(rows).toEqual([])
})

test('each change of a date starts where the one before it ended, and the last one ends at the date', async () => {
  const { rows } = await pool().query(
    `select id from (
       select c.id, c.from_on, c.to_on, lag(c.to_on) over w as before, lead(c.id) over w as next, coalesce(p.significant_on, d.proposed_decision_on) as now
       from date_change c left join project p on p.id = c.project_id left join preparation d on d.id = c.proposal_id
       window w as (partition by c.project_id, c.proposal_id, c.kind order by c.id)
     ) as changes where from_on <> before or (next is null and to_on <> now)`,
  )
  expect(rows).toEqual([])
})

test('each of the next months has projects with a confirmed date, the next one of both types', async () => {
  const { rows } = await pool().query<{ month: string; conversions: number; transfers: number }>(
    `select to_char(significant_on, 'YYYY-MM') as month, (count(*) filter (where type = 'conversion'))::int as conversions,
       (count(*) filter (where type = 'transfer'))::int as transfers
     from project where not significant_is_provisional and phase = 'completing' and caseworker_id is not null
       and significant_on > $1 group by month order by month`,
    [baseDay],
  )
  expect(rows.slice(0, 6).map(({ month }) => month)).toEqual([
    '2026-12',
    '2027-01',
    '2027-02',
    '2027-03',
    '2027-04',
    '2027-05',
  ])
  expect(rows[0]!.conversions).toBeGreaterThan(2)
  expect(rows[0]!.transfers).toBeGreaterThan(0)
})

test('completed projects meet the conditions of completion', async () => {
  const completed = await db().project.findMany({
    where: { outcome: 'completed' },
    select: completionSelect,
  })
  expect(completed.length).toBeGreaterThan(30)
  for (const project of completed) expect(unmetForCompletion(toCompletion(project), baseDay)).toEqual([])
})

test('dates run forwards: proposed, decided, opened, closed', async () => {
  const { rows } = await pool().query(
    `select project.id from project join proposal on proposal.id = proposal_id left join opening on opening.id = project.id
     left join decision on decision.proposal_id = proposal.id
     where decided_on < proposal.created_at::date or opened_on < decided_on or closed_at::date < opened_on or closed_at::date < decided_on`,
  )
  expect(rows).toEqual([])
})

test('every cell of every export is what its description says', async () => {
  for (const definition of await allExports()) {
    const file = await openExport(operator, { exportId: definition.id, filters: {}, format: 'csv' })
    const { rows, problems } = readByMetadata(await text(file.body), csvwOf(definition, { url: 'file.csv' }))
    expect(problems, definition.id).toEqual([])
    expect(rows.length, definition.id).toBe(file.rowCount)
  }
  await filePool().end()
})
