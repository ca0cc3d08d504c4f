import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, today } from '#lib/calendar/calendar'
import { db, pool } from '#lib/platform/database/client'
import { Forbidden, Refused } from '#lib/platform/errors'
import type { ProjectType } from '#lib/labels'
import { statusesOf } from '#lib/task-lists/model/status'
import { aHandover } from '#lib/testing/fixtures/handover'
import { unmetOf, type Model } from '#lib/testing/life/life-model'
import { anyStep, type Life } from '#lib/testing/life/life-steps'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { aConversion, aTransfer, decide, someDates, submitTask } from '#lib/testing/fixtures/proposals'
import { findStaleProgress } from '#lib/testing/stale-progress'
import { handOver } from '#lib/casework/projects/handover/commands'
import { getProject } from './queries.ts'

/** The tables whose rows a life writes. */
const written = [
  'project',
  'opening',
  'task_record',
  'hold_change',
  'closure_change',
  'date_change',
  'date_change_reason',
]

/** Every row as its twin has it newest, against every row as it stands; what one has and the other has not. */
const differing = async (table: string) => {
  const kept = `select to_jsonb(newest) - '{seq,xid,op,actor,at}'::text[] as row from (
    select distinct on (id) * from history.${table} order by id, seq desc) newest where op <> 'delete'`
  const standing = `select to_jsonb(standing) as row from ${table} standing`
  const { rows } = await pool().query(`((${kept}) except (${standing})) union all ((${standing}) except (${kept}))`)
  return rows
}

async function begin(type: ProjectType): Promise<{ life: Life; model: Model }> {
  const people = {
    officer: await aPerson('Ola', officerRole),
    caseworker: await aPerson('Cas', caseworkerRole),
    lead: await aPerson('Lea', { role: 'team-lead', team: 'north-west' }),
    support: await aPerson('Sue', supportRole),
    'other support': await aPerson('Sid', supportRole),
    consumer: await aPerson('Con', { role: 'data-consumer', team: null }),
  }
  const { proposalId } =
    type === 'conversion' ? await aConversion(people.officer, { route: 'sponsored' }) : await aTransfer(people.officer)
  await submitTask(people.officer, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
  await decide(people.officer, proposalId)
  const { id } = await db().project.findFirstOrThrow({ where: { proposalId }, orderBy: { id: 'asc' } })
  await handOver(people.officer, id, {
    ...aHandover,
    to: 'regional-team',
    outgoingTrustLink: type === 'transfer' ? aHandover.schoolLink : null,
  })
  return {
    life: { id, people },
    model: {
      type,
      phase: 'completing',
      outcome: null,
      isHeld: false,
      date: '2026-09-01',
      isConfirmed: false,
      holder: 'officer',
      team: 'london',
      statuses: {},
      link: aHandover.schoolLink!,
      closure: null,
    },
  }
}

/** A project as the product shows it, told as the model tells it. */
async function told({ id, people }: Life): Promise<object> {
  const project = await getProject(people.support, id)
  const statuses = statusesOf(project.progress)
  return {
    phase: project.phase,
    outcome: project.outcome,
    isHeld: project.hold !== null,
    date: isoDate(project.significantOn!),
    isConfirmed: !project.isProvisional,
    holderId: project.caseworkerId,
    team: project.team,
    link: project.links.school,
    statuses: ['conditions-met', 'academy-opened', 'expenditure-certificate'].map(
      (key) => statuses[key] ?? 'not-started',
    ),
    unmet: project.unmet.map((one) => ('taskKey' in one ? one.taskKey : one.page)),
  }
}

const foretold = ({ people }: Life, model: Model) => ({
  phase: model.phase,
  outcome: model.outcome,
  isHeld: model.isHeld,
  date: model.date,
  isConfirmed: model.isConfirmed,
  holderId: model.holder && people[model.holder].id,
  team: model.team,
  link: model.link,
  statuses: ['conditions-met', 'academy-opened', 'expenditure-certificate'].map(
    (key) => model.statuses[key] ?? 'not-started',
  ),
  unmet: unmetOf(model, today()),
})

test('whatever anybody does with a project, it is as a plain model says, and its history gives the same rows', async () => {
  const lives = fc.tuple(
    fc.constantFrom<ProjectType>('conversion', 'transfer'),
    fc.array(anyStep, { minLength: 25, maxLength: 35 }),
  )
  await fc.assert(
    fc.asyncProperty(lives, async ([type, steps]) => {
      let { life, model } = await begin(type)
      const done: string[] = []
      for (const { name, by, expected, run } of steps) {
        const next = expected(model)
        done.push(`${name} (${next ? 'done' : 'refused'})`)
        const error = await run(life, life.people[by]).then(
          () => undefined,
          (thrown: unknown) => thrown,
        )
        const isRefused = error instanceof Forbidden || error instanceof Refused
        if (error && !isRefused) throw error
        expect({ isRefused }, done.join('\n')).toEqual({ isRefused: !next })
        model = next ?? model
        expect(await told(life), done.join('\n')).toEqual(foretold(life, model))
      }
      expect(await findStaleProgress()).toEqual([])
      for (const table of written) expect(await differing(table), table).toEqual([])
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 300_000)
