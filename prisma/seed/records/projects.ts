import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as others } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { pool } from '#lib/platform/database/client'
import { codesOf, regions } from '#lib/labels'
import { systemPeople } from '#lib/people/system-people'
import type { SeedNumbers } from './seed-context.ts'
import { addGroups } from './groups.ts'
import { addProposal } from './proposal.ts'
import { noRows, writeRows, type Rows } from '../generator/rows.ts'
import { ensureStaff } from '../people/staff.ts'
import { buildScenario, type Scenario } from '../scenarios/scenario.ts'
import { ensureReferenceData, type ReferenceData } from '../scenarios/reference.ts'

/** URNs that the register does not give out: these runs have their own, apart from the demonstration's. Enough for half a million projects. */
const [firstUrn, lastUrn] = [200_001, 899_999]
const batchSize = 2_000
/** So many stories are told before the batch being written gets its turn. */
const storiesBetweenWrites = 20

/**
 * Adds so many made-up projects, for measuring and trying out, spread over time and states like the demonstration's and written
 * through the same constraints and history. `full` adds six contacts for each and the records of its tasks.
 */
export async function seedProjects({ projects, full = false }: { projects: number; full?: boolean }): Promise<void> {
  await inSeedTransaction(async (client) => {
    const world = await ensureReferenceData(client, 60 + Math.ceil(projects / 50))
    const { rows } = await client.query<{ next: number }>(
      'select coalesce(max(urn::integer), $1) + 1 as next from establishment where urn between $2 and $3',
      [firstUrn - 1, String(firstUrn), String(lastUrn)],
    )
    const staff = await ensureStaff(client, projects)
    await addProjects(client, { ...world, staff }, { projects, full, urnFrom: rows[0]!.next, urnTo: lastUrn })
  })
}

/** Runs `work` in one transaction that writes for the demonstration. */
export async function inSeedTransaction(work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.actor', $1, true)`, [systemPeople.demonstration.id])
    await work(client)
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}

type SeedOptions = { projects: number; full: boolean; urnFrom: number; urnTo: number }

/** Adds projects whose schools are numbered from `urnFrom` up to `urnTo`, batch by batch. The same wish gives the same projects. */
export async function addProjects(client: PoolClient, world: ReferenceData, wanted: SeedOptions): Promise<void> {
  // One batch is made while the database takes in the one before.
  await pipeline(Readable.from(makeBatches(world, wanted)), async (batches: AsyncIterable<Rows>) => {
    for await (const rows of batches) await writeRows(client, rows)
  })
}

async function* makeBatches(
  world: ReferenceData,
  { projects, full, urnFrom, urnTo }: SeedOptions,
): AsyncGenerator<Rows> {
  let [made, number, urn] = [0, 0, urnFrom]
  while (made < projects) {
    const stories: Scenario[] = []
    for (; made < projects && stories.length < batchSize; number++) {
      const story = buildScenario(number, codesOf(regions)[Math.floor(number / 3) % 9]!, projects - made)
      stories.push(story)
      made += story.size
    }
    const rows = noRows()
    const takeUrn = () => {
      if (urn > urnTo) throw new Error('There are no URNs left for so many projects.')
      return urn++
    }
    const numbers = { urn: takeUrn, ...(await takeReferences(stories)) }
    // References are given out as proposals are created.
    for (const [place, story] of stories.toSorted(byCreation).entries()) {
      addProposal(rows, story, world, numbers, full)
      if (place % storiesBetweenWrites === 0) await others()
    }
    await addGroups(rows)
    yield rows
  }
}

/** As many references as the stories need, and no more: those of new trusts are few. */
async function takeReferences(stories: readonly Scenario[]): Promise<Omit<SeedNumbers, 'urn'>> {
  const take = async (sequence: string, takes: (story: Scenario) => boolean) => {
    const { rows } = await pool().query<{ number: string }>(
      'select nextval($1::regclass) as number from generate_series(1, $2)',
      [sequence, stories.filter(takes).length],
    )
    const numbers = rows.values()
    return () => BigInt(numbers.next().value!.number)
  }
  return {
    conversion: await take('conversion_reference', ({ type }) => type === 'conversion'),
    transfer: await take('transfer_reference', ({ type }) => type === 'transfer'),
    formAMat: await take('form_a_mat_reference', ({ formsNewTrust }) => formsNewTrust),
    newTrust: await take('new_trust_reference_number', ({ formsNewTrust }) => formsNewTrust),
  }
}

const byCreation = (a: Scenario, b: Scenario) => a.createdOn.getTime() - b.createdOn.getTime()
