import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as yieldToEventLoop } from 'node:timers/promises'
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
import { ensureReferenceData, type ReferenceData } from '../scenarios/reference-data.ts'

/** URNs that the register does not issue, apart from the demonstration's: enough for half a million projects. */
const [firstUrn, lastUrn] = [200_001, 899_999]
const batchSize = 2_000
/** Generating is synchronous: after so many scenarios the writing of the batch before gets the processor. */
const scenariosPerTurn = 20

/**
 * Adds fictional projects for benchmarks and trials, spread over time and states like the demonstration's and written through the
 * same constraints and history. `full` adds six contacts for each and the records of its tasks.
 */
export async function seedProjects({ projects, full = false }: { projects: number; full?: boolean }): Promise<void> {
  await inSeedTransaction(async (client) => {
    const referenceData = await ensureReferenceData(client, 60 + Math.ceil(projects / 50))
    const { rows } = await client.query<{ next: number }>(
      'select coalesce(max(urn::integer), $1) + 1 as next from establishment where urn between $2 and $3',
      [firstUrn - 1, String(firstUrn), String(lastUrn)],
    )
    const staff = await ensureStaff(client, projects)
    await addProjects(client, { ...referenceData, staff }, { projects, full, urnFrom: rows[0]!.next, urnTo: lastUrn })
  })
}

/** Runs `work` in one transaction whose actor is the demonstration. */
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

/** Adds projects whose schools are numbered from `urnFrom` up to `urnTo`, batch by batch. The same options give the same projects. */
export async function addProjects(
  client: PoolClient,
  referenceData: ReferenceData,
  options: SeedOptions,
): Promise<void> {
  // One batch is generated while the database writes the one before.
  await pipeline(Readable.from(generateBatches(referenceData, options)), async (batches: AsyncIterable<Rows>) => {
    for await (const rows of batches) await writeRows(client, rows)
  })
}

async function* generateBatches(
  referenceData: ReferenceData,
  { projects, full, urnFrom, urnTo }: SeedOptions,
): AsyncGenerator<Rows> {
  let [added, number, urn] = [0, 0, urnFrom]
  while (added < projects) {
    const scenarios: Scenario[] = []
    for (; added < projects && scenarios.length < batchSize; number++) {
      const scenario = buildScenario(number, codesOf(regions)[Math.floor(number / 3) % 9]!, projects - added)
      scenarios.push(scenario)
      added += scenario.size
    }
    const rows = noRows()
    const nextUrn = () => {
      if (urn > urnTo) throw new Error('There are no URNs left for so many projects.')
      return urn++
    }
    const numbers = { urn: nextUrn, ...(await reserveReferences(scenarios)) }
    // References follow the order of creation.
    for (const [place, scenario] of scenarios.toSorted(byCreation).entries()) {
      addProposal(rows, scenario, referenceData, numbers, full)
      if (place % scenariosPerTurn === 0) await yieldToEventLoop()
    }
    await addGroups(rows)
    yield rows
  }
}

/** Takes as many references as the scenarios need from the sequences, and no more: new trusts have few. */
async function reserveReferences(scenarios: readonly Scenario[]): Promise<Omit<SeedNumbers, 'urn'>> {
  const reserve = async (sequence: string, needsNumber: (scenario: Scenario) => boolean) => {
    const { rows } = await pool().query<{ number: string }>(
      'select nextval($1::regclass) as number from generate_series(1, $2)',
      [sequence, scenarios.filter(needsNumber).length],
    )
    const numbers = rows.values()
    return () => BigInt(numbers.next().value!.number)
  }
  return {
    conversion: await reserve('conversion_reference', ({ type }) => type === 'conversion'),
    transfer: await reserve('transfer_reference', ({ type }) => type === 'transfer'),
    formAMat: await reserve('form_a_mat_reference', ({ formsNewTrust }) => formsNewTrust),
    newTrust: await reserve('new_trust_reference_number', ({ formsNewTrust }) => formsNewTrust),
  }
}

const byCreation = (a: Scenario, b: Scenario) => a.createdOn.getTime() - b.createdOn.getTime()
