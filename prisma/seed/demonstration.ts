import type { PoolClient } from 'pg'
import { codesOf, regions } from '#lib/labels'
import { addExportsArea } from './exports.ts'
import { addProjects, inSeedTransaction } from './records/projects.ts'
import { addPerformance } from './reference/performance.ts'
import { noRows, writeRows } from './generator/rows.ts'
import { addSchool } from './reference/schools.ts'
import { trustId } from './reference/trusts.ts'
import { ensureReferenceData, type ReferenceData } from './scenarios/reference-data.ts'

const trusts = 48
const [firstProjectUrn, firstSpareUrn] = [900_001, 980_001]

/**
 * Fills an empty database with the demonstration: fictional people, trusts and schools in real local authorities, and 300 projects in
 * every state, as at 2 November 2026. The same rows everywhere.
 */
export async function seedDemonstration(): Promise<void> {
  await inSeedTransaction(async (client) => {
    const referenceData = await ensureReferenceData(client, trusts)
    await addProjects(client, referenceData, {
      projects: 300,
      full: true,
      urnFrom: firstProjectUrn,
      urnTo: firstSpareUrn - 1,
    })
    await addSpareSchools(client, referenceData)
    await addPerformance(client)
    await addExportsArea(client)
  })
}

/** Six schools and two academies in each region without a proposal, for people to try the forms on. */
async function addSpareSchools(client: PoolClient, { authorities }: ReferenceData) {
  const rows = noRows()
  let urn = firstSpareUrn
  for (const region of codesOf(regions))
    for (let place = 0; place < 8; place++, urn++) {
      const authority = authorities[region][place % authorities[region].length]!
      const openedOn = new Date(Date.UTC(1960 + place, 8, 1))
      const type = place < 6 ? 'community' : 'converter'
      addSchool(rows, urn, { type, status: 'open', authority, openedOn, trustId: place < 6 ? null : trustId(place) })
    }
  await writeRows(client, rows)
}
