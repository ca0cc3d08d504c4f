import { expect, test } from 'vitest'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { yesNo } from '#lib/labels'
import { systemPeople } from '#lib/people/system-people'
import { aPerson, officerRole } from '#lib/testing/fixtures/people'
import { aConversion, aTransfer, submitTask } from '#lib/testing/fixtures/proposals'
import { aSchool } from '#lib/testing/fixtures/register'
import { getTask } from './queries.ts'

const anOfficer = () => aPerson('Tola', officerRole)
const overviewOf = (id: string) => db().overview.findUniqueOrThrow({ where: { id } })

async function aConversionOf(typeName: string) {
  const who = await anOfficer()
  const school = await aSchool({ typeName, capacity: 200, pupils: 190 })
  const { projectId } = await aConversion(who, { schoolId: school.id })
  return { who, school, projectId, subject: { of: 'project', id: projectId } as const }
}

test('a deficit follows the budget: yes below nought, no at nought, blank while the figure is blank', async () => {
  const { who, projectId, subject } = await aConversionOf('Community school')
  const expected = [
    ['-1', 'yes'],
    ['0', 'no'],
    ['', null],
  ] as const
  for (const [version, [currentYearRevenue, deficit]] of expected.entries()) {
    await submitTask(who, subject, 'budget', { currentYearRevenue }, version)
    expect(await overviewOf(projectId)).toMatchObject({ financialDeficit: deficit })
    const [known] = (await getTask(who, subject, 'school-overview')).shown
    expect(known).toMatchObject({
      facts: expect.arrayContaining([
        {
          label: 'Financial deficit',
          text: deficit ? yesNo[deficit] : 'Not known until the budget is entered',
        },
      ]),
    })
  }
})

test('the overview of a conversion neither asks for the deficit nor changes it', async () => {
  const { who, projectId, subject } = await aConversionOf('Community school')
  await submitTask(who, subject, 'budget', { currentYearRevenue: '-1' })
  await submitTask(who, subject, 'school-overview', { financialDeficit: 'no', distanceMiles: '' })
  expect(await overviewOf(projectId)).toMatchObject({ financialDeficit: 'yes', distanceMiles: null })
})

test('what is asked of a pupil referral unit is kept of one, and can be cleared', async () => {
  const { who, projectId, subject } = await aConversionOf('Pupil referral unit')
  const answers = { pupilGroups: ['permanently-excluded', 'teenage-mums'], placesFundedFor: '40', medicalPlaces: '0' }
  await submitTask(who, subject, 'school-overview', { ...answers, residentialPlaces: '9' })
  expect(await overviewOf(projectId)).toMatchObject({
    pupilGroups: ['permanently-excluded', 'teenage-mums'],
    placesFundedFor: 40,
    medicalPlaces: 0,
    residentialPlaces: null,
  })
  await submitTask(who, subject, 'school-overview', {}, 1)
  expect(await overviewOf(projectId)).toMatchObject({ pupilGroups: [], placesFundedFor: null, medicalPlaces: null })
})

test('what is asked follows the register: places are kept of a special school, and blank once it is none', async () => {
  const { who, projectId, subject, school } = await aConversionOf('Community special school')
  const asked = async () => (await getTask(who, subject, 'school-overview')).summary.map(({ label }) => label)
  const save = (version: number) => submitTask(who, subject, 'school-overview', { placesFundedFor: '40' }, version)
  await save(0)
  expect(await asked()).toContain('Places currently funded for')
  expect(await overviewOf(projectId)).toMatchObject({ placesFundedFor: 40 })
  await asActor(systemPeople.registerImport, (tx) =>
    tx.establishment.update({ where: { id: school.id }, data: { typeName: 'Community school' } }),
  )
  expect(await asked()).not.toContain('Places currently funded for')
  await save(1)
  expect(await overviewOf(projectId)).toMatchObject({ placesFundedFor: null })
})

test('details of a PFI scheme go when there is none', async () => {
  const { who, projectId, subject } = await aConversionOf('Community school')
  await submitTask(who, subject, 'school-overview', { pfiScheme: 'yes', pfiDetails: 'Until 2040' })
  await submitTask(who, subject, 'school-overview', { pfiScheme: 'no', pfiDetails: 'Until 2040' }, 1)
  expect(await overviewOf(projectId)).toMatchObject({ pfiScheme: 'no', pfiDetails: null })
})

test('forecasts stand beside the register in one table, with how full the school will be', async () => {
  const { who, subject } = await aConversionOf('Community school')
  await submitTask(who, subject, 'pupil-forecasts', {
    yearOneCapacity: '210',
    yearOnePupils: '189',
    yearTwoPupils: '9',
  })
  expect((await getTask(who, subject, 'pupil-forecasts')).shown).toMatchObject([
    {
      rows: [
        ['Current academic year', '200', '190', '95%'],
        ['Year 1', '210', '189', '90%'],
        ['Year 2', 'Not known', '9', 'Not known'],
        ['Year 3', 'Not known', 'Not known', 'Not known'],
      ],
    },
  ])
})

test('each academy of a transfer has its own answers, its deficit is asked, and the proposal counts them', async () => {
  const who = await anOfficer()
  const { proposalId } = await aTransfer(who)
  const projects = await db().project.findMany({ where: { proposalId }, orderBy: { id: 'asc' } })
  const [first, second] = projects.map(({ id }) => ({ of: 'project', id }) as const)
  const answers = {
    publishedAdmissionNumber: '30',
    pfiScheme: 'no',
    viabilityIssues: 'no',
    financialDeficit: 'yes',
    distanceMiles: '2.5',
    mpName: 'Ada Example',
    mpParty: 'Green Valley Party',
  }
  await submitTask(who, first!, 'school-overview', { ...answers, sectionComplete: 'true' })
  await submitTask(who, first!, 'pupil-numbers', { pupilNotes: 'Rising', sectionComplete: 'true' })
  expect(await overviewOf(first!.id)).toMatchObject({ financialDeficit: 'yes', mpName: 'Ada Example' })
  expect(await overviewOf(second!.id)).toMatchObject({ financialDeficit: null, mpName: null, pupilNotes: null })
  expect(await db().proposalProgress.findUnique({ where: { id: proposalId } })).toMatchObject({ completed: 2 })
  const missing = submitTask(who, second!, 'school-overview', { ...answers, mpName: '', sectionComplete: 'true' })
  await expect(missing).rejects.toThrow('Enter name of the member of Parliament (MP) before you mark this section')
})

test('whoever may not edit the proposal reads what is known and cannot save', async () => {
  const { subject } = await aConversionOf('Community school')
  const other = await anOfficer()
  expect(await getTask(other, subject, 'pupil-forecasts')).toMatchObject({ mayEdit: false, shown: [{ type: 'table' }] })
  await expect(submitTask(other, subject, 'pupil-forecasts', { yearOnePupils: '9' })).rejects.toThrow('Not permitted')
})

test('a save over somebody else’s newer one is shown, and the same one twice is saved once', async () => {
  const { who, subject } = await aConversionOf('Community school')
  const save = () => submitTask(who, subject, 'budget', { currentYearRevenue: '5' })
  expect(await Promise.all([save(), save()])).toEqual([{ stale: false }, { stale: false }])
  expect(await submitTask(who, subject, 'budget', { currentYearRevenue: '-5' })).toMatchObject({ stale: true })
  expect(await overviewOf(subject.id)).toMatchObject({ financialDeficit: 'no' })
})
