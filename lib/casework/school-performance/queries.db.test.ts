import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import type { Prisma } from '#lib/platform/database/generated/client'
import { Forbidden, NotFound } from '#lib/platform/errors'
import { systemPeople } from '#lib/people/system-people'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { aConversion } from '#lib/testing/fixtures/proposals'
import { getPerformance } from './queries.ts'

const publish = (...data: Prisma.PerformanceResultCreateManyInput[]) =>
  asActor(systemPeople.performanceImport, (tx) => tx.performanceResult.createMany({ data }))

test('the results of a school beside the averages of its authority and of England; the latest three years', async () => {
  const officer = await aPerson('Ann', officerRole)
  const { proposalId } = await aConversion(officer)
  expect((await getPerformance(officer, proposalId)).schools[0]!.stages).toEqual([])

  const { school } = await db().project.findFirstOrThrow({
    where: { proposalId },
    select: { school: { select: { urn: true } } },
  })
  const stage = 'key-stage-2'
  const own = { level: 'school', code: school.urn, stage } as const
  await publish(
    ...[2021, 2022, 2023].map((year) => ({ ...own, year, ks2Expected: 50 })),
    { ...own, year: 2024, ks2Expected: 62, withheld: { ks2_higher: 'SUPP' } },
    { level: 'local-authority', code: '201', stage, year: 2024, ks2Expected: 61, ks2Higher: 9.5 },
    { level: 'local-authority', code: '202', stage, year: 2024, ks2Expected: 1 },
    { level: 'england', code: 'england', stage, year: 2024, ks2Expected: 60 },
    // Attendance is not told of a mainstream school.
    { ...own, stage: 'attendance', year: 2024, overallAbsence: 5 },
  )
  const { schools } = await getPerformance(officer, proposalId)
  const [ks2, ...others] = schools[0]!.stages
  expect(others).toEqual([])
  expect(ks2!.years.map(({ year, status }) => `${year} ${status}`)).toEqual(['2024 Final', '2023 Final', '2022 Final'])
  const figures = Object.fromEntries(ks2!.years[0]!.rows.map(({ measure, ...row }) => [measure, row]))
  expect(figures.ks2Expected).toEqual({ school: { value: 62 }, authority: { value: 61 }, england: { value: 60 } })
  expect(figures.ks2Higher).toEqual({
    school: { value: null, reason: 'Suppressed: too few pupils' },
    authority: { value: 9.5 },
    england: { value: null },
  })
})

test('for people with a role; of proposals that there are', async () => {
  const officer = await aPerson('Ann', officerRole)
  const { proposalId } = await aConversion(officer)
  const nobody: Principal = { id: '00000000-0000-7000-8000-00000000000a', name: 'Nobody', email: '', roles: [] }
  await expect(getPerformance(nobody, proposalId)).rejects.toThrow(Forbidden)
  await expect(getPerformance(officer, '00000000-0000-7000-8000-00000000000b')).rejects.toThrow(NotFound)
})
