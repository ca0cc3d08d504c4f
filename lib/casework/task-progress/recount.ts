import { createHash } from 'node:crypto'
import type pg from 'pg'
import { isoDate, parseIsoDate } from '#lib/calendar/calendar'
import type { Phase, ProjectType, ProposalOrigin, Route } from '#lib/labels'
import { systemPeople } from '#lib/people/system-people'
import { toTaskSubject } from '#lib/casework/record/task-subject'
import { allTasks } from '#lib/task-lists/definitions/all'
import { countProgress, type StatusMap } from '#lib/task-lists/model/status'
import { nextDueIn, statusesIn } from './write.ts'

/** What decides which tasks a list has and when they are due, as a hash. */
export function taskListFingerprint(): string {
  const lists = allTasks.map(({ key, area, of, types, routes, origins, from, until, due, startDue }) => [
    [key, area, of, types],
    [routes, origins, from, until],
    [due, startDue],
  ])
  return createHash('sha256').update(JSON.stringify(lists)).digest('hex')
}

/**
 * Counts the progress of every proposal and project again where a release brought other task lists than those it was counted by. What
 * is counted already stays, so that it may end half-way and go on at the next start. Gives how many rows were put right.
 */
export async function recountProgress(
  owner: pg.Client,
  fingerprint = taskListFingerprint(),
  batchSize = 2_000,
): Promise<number> {
  await owner.query(`select pg_advisory_lock(hashtext('recount-progress'))`)
  try {
    const { rows } = await owner.query<{ hash: string }>('select hash from task_list_fingerprint')
    if (rows[0]?.hash === fingerprint) return 0
    const recounted =
      (await inBatches((after) => recountProjects(owner, after, batchSize))) +
      (await inBatches((after) => recountProposals(owner, after, batchSize)))
    await owner.query(
      'with gone as (delete from task_list_fingerprint where hash <> $1) insert into task_list_fingerprint values ($1)',
      [fingerprint],
    )
    return recounted
  } finally {
    await owner.query(`select pg_advisory_unlock(hashtext('recount-progress'))`)
  }
}

type Batch = { last?: string; changed: number }
const noId = '00000000-0000-0000-0000-000000000000'

async function inBatches(next: (after: string) => Promise<Batch>): Promise<number> {
  let total = 0
  for (let last: string | undefined = noId; last;) {
    const batch: Batch = await next(last)
    total += batch.changed
    last = batch.last
  }
  return total
}

type Counted = {
  id: string
  type: ProjectType
  route: Route | null
  origin: ProposalOrigin
  createdAt: Date
  statuses: StatusMap
} & {
  completed: number
  applicable: number
  /** Which version of the row it was: what a command has written since is counted already. */
  seen: string
}
const counted = `progress.id, proposal.type, proposal.route, proposal.origin, proposal.created_at as "createdAt",
  progress.statuses, progress.completed, progress.applicable, progress.xmin::text as seen`

type OfProject = Counted & {
  phase: Phase
  assignedAt: Date | null
  significantOn: string | null
  openedOn: string | null
  nextDueOn: string | null
}

const recountProjects = (owner: pg.Client, after: string, size: number) =>
  inOneTransaction(owner, async () => {
    const { rows } = await owner.query<OfProject>(
      `select ${counted}, project.phase, project.assigned_at as "assignedAt", project.significant_on::text as "significantOn",
         opening.opened_on::text as "openedOn", progress.next_due_on::text as "nextDueOn"
       from project_progress as progress join project on project.id = progress.id join proposal on proposal.id = project.proposal_id
         left join opening on opening.id = project.id
       where progress.id > $1 order by progress.id limit $2`,
      [after, size],
    )
    const changed = rows.flatMap((row) => {
      const subject = toTaskSubject(row)
      const { completed, applicable } = countProgress(statusesIn(subject, 'complete', 'project', row.statuses))
      const from = { ...row, significantOn: dateOf(row.significantOn), openedOn: dateOf(row.openedOn) }
      const due = nextDueIn(subject, row.statuses, from)
      const nextDueOn = due && isoDate(due)
      const isSame = completed === row.completed && applicable === row.applicable && nextDueOn === row.nextDueOn
      return isSame ? [] : [{ id: row.id, seen: row.seen, completed, applicable, nextDueOn }]
    })
    await owner.query(
      `update project_progress as progress
       set completed = counted.completed, applicable = counted.applicable, next_due_on = counted."nextDueOn"
       from jsonb_to_recordset($1) as counted (id uuid, seen text, completed int, applicable int, "nextDueOn" date)
       where progress.id = counted.id and progress.xmin::text = counted.seen`,
      [JSON.stringify(changed)],
    )
    return { last: rows.at(-1)?.id, changed: changed.length }
  })

type OfProposal = Counted & { ofProjects: StatusMap[] }

const recountProposals = (owner: pg.Client, after: string, size: number) =>
  inOneTransaction(owner, async () => {
    const { rows } = await owner.query<OfProposal>(
      `select ${counted}, array(
         select of_project.statuses from project join project_progress as of_project on of_project.id = project.id
         where project.proposal_id = proposal.id and (project.deleted_at is null or proposal.deleted_at is not null)
       ) as "ofProjects"
       from proposal_progress as progress join proposal on proposal.id = progress.id
       where progress.id > $1 order by progress.id limit $2`,
      [after, size],
    )
    const changed = rows.flatMap((row) => {
      const subject = toTaskSubject(row)
      const { completed, applicable } = countProgress([
        ...statusesIn(subject, 'prepare', 'proposal', row.statuses),
        ...row.ofProjects.flatMap((map) => statusesIn(subject, 'prepare', 'project', map)),
      ])
      const isSame = completed === row.completed && applicable === row.applicable
      return isSame ? [] : [{ id: row.id, seen: row.seen, completed, applicable }]
    })
    await owner.query(
      `update proposal_progress as progress set completed = counted.completed, applicable = counted.applicable
       from jsonb_to_recordset($1) as counted (id uuid, seen text, completed int, applicable int)
       where progress.id = counted.id and progress.xmin::text = counted.seen`,
      [JSON.stringify(changed)],
    )
    return { last: rows.at(-1)?.id, changed: changed.length }
  })

const dateOf = (text: string | null) => (text === null ? null : (parseIsoDate(text) ?? null))

async function inOneTransaction(owner: pg.Client, work: () => Promise<Batch>): Promise<Batch> {
  await owner.query('begin')
  try {
    await owner.query(`select set_config('app.actor', $1, true)`, [systemPeople.service.id])
    const batch = await work()
    await owner.query('commit')
    return batch
  } catch (error) {
    await owner.query('rollback')
    throw error
  }
}
