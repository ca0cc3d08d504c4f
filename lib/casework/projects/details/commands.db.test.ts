import { beforeEach, expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { handOver } from '#lib/testing/fixtures/handover'
import { aPerson, caseworkerRole, officerRole, supportRole } from '#lib/testing/fixtures/people'
import { anApprovedConversion } from '#lib/testing/fixtures/proposals'
import { changeTeam, saveDetail } from './commands.ts'

let [who, support]: Principal[] = []
let id = ''
beforeEach(async () => {
  ;[who, support] = [await aPerson('Dina', officerRole), await aPerson('Sue', supportRole)]
  id = (await anApprovedConversion(who)).projectId
  await handOver(who, id, 'regional-team')
})

const folder = 'https://educationgovuk.sharepoint.com/sites/another'
const stored = () =>
  db().project.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      team: true,
      caseworkerId: true,
      assignedAt: true,
      opening: { select: { schoolLink: true, twoRequiresImprovement: true } },
    },
  })

test('a detail changes and nothing else: neither who has the project nor its team, whoever saves it', async () => {
  const { opening: _, version, ...before } = await stored()
  expect(await saveDetail(support!, id, 'school-folder', folder, version)).toEqual({ stale: false })
  expect(await saveDetail(who!, id, 'two-requires-improvement', 'yes', version + 1)).toEqual({ stale: false })
  expect(await stored()).toEqual({
    ...before,
    version: version + 2,
    opening: { schoolLink: folder, twoRequiresImprovement: 'yes' },
  })
})

test('over a newer change it is not saved: both are shown; the same once more is saved already', async () => {
  const { version } = await stored()
  await saveDetail(support!, id, 'school-folder', folder, version)
  expect(await saveDetail(who!, id, 'school-folder', folder, version)).toEqual({ stale: false })
  expect(await saveDetail(who!, id, 'school-folder', `${folder}/mine`, version)).toMatchObject({
    stale: true,
    version: version + 1,
    savedBy: 'Sue Example',
    rows: [{ label: 'SharePoint folder of the school or academy', theirs: folder, yours: `${folder}/mine` }],
  })
  expect((await stored()).opening!.schoolLink).toBe(folder)
})

test('by whoever has it and service support; only what there is to change, and only once it was handed over', async () => {
  const { version } = await stored()
  const other = await aPerson('Cass', caseworkerRole)
  await expect(saveDetail(other, id, 'school-folder', folder, version)).rejects.toThrow('Not permitted')
  await expect(saveDetail(who!, id, 'outgoing-trust-folder', folder, version)).rejects.toThrow('not found')
  await expect(saveDetail(who!, id, 'constructor', folder, version)).rejects.toThrow('not found')
  const { projectId } = await anApprovedConversion(who!)
  await expect(saveDetail(support!, projectId, 'school-folder', folder, 2)).rejects.toThrow('not found')
})

test('another team: whoever has it keeps it; the leads of Regional casework services are told of what nobody has', async () => {
  const { version, caseworkerId } = await stored()
  expect(await changeTeam(support!, id, 'north-west', version)).toEqual({ stale: false })
  expect(await stored()).toMatchObject({ team: 'north-west', caseworkerId, version: version + 1 })
  expect(await changeTeam(support!, id, 'london', version)).toMatchObject({
    stale: true,
    rows: [{ theirs: 'North West', yours: 'London' }],
  })
  const lead = await aPerson('Lea', { role: 'team-lead', team: 'regional-casework-services' })
  const { projectId } = await anApprovedConversion(who!)
  await handOver(who!, projectId, 'regional-casework-services')
  const told = () => db().email.count({ where: { personId: lead.id } })
  const before = await told()
  const loaded = await db().project.findUniqueOrThrow({ where: { id: projectId } })
  await changeTeam(support!, projectId, 'london', loaded.version)
  expect(await told()).toBe(before)
  await changeTeam(support!, projectId, 'regional-casework-services', loaded.version + 1)
  expect(await told()).toBe(before + 1)
})
