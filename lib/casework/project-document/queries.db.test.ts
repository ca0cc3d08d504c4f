import { expect, test } from 'vitest'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db } from '#lib/platform/database/client'
import { splitPath, type FactTable } from '#lib/task-lists/model/facts'
import { findTask, tasksFor } from '#lib/task-lists/definitions/all'
import { loadSubject } from '#lib/casework/record/load'
import { aPerson, caseworkerRole, officerRole } from '#lib/testing/fixtures/people'
import { aConversion, anApprovedConversion, aTransfer, someDates, submitTask } from '#lib/testing/fixtures/proposals'
import { openWordFile } from '#lib/testing/readers/word-file'
import { getProjectDocument } from './queries.ts'
import { wordFile } from './word.ts'
import { linesOf } from './xml-text.ts'

const anOfficer = () => aPerson('Dele', officerRole)
const hostile = `First & <second> "third" 'fourth' 🏫\n\nnext ]]> line \u0001\u000B\uFFFE end`

/** Answers what a document waits for. */
async function makeReady(who: Principal, proposalId: string) {
  const subject = { of: 'proposal', id: proposalId } as const
  await submitTask(who, subject, 'project-dates', someDates)
  await submitTask(who, subject, 'equality-duty', { equalityImpact: 'unlikely', sectionComplete: 'true' })
}

/** Writes a text into every typed column that people type a text into; gives how many. */
async function fillTexts(who: Principal, proposalId: string, text: string): Promise<number> {
  const loaded = await loadSubject(db(), { of: 'proposal', id: proposalId })
  const columns = new Map<FactTable, Record<string, string>>()
  for (const { key } of tasksFor(loaded, 'prepare'))
    for (const [name, field] of Object.entries(findTask(key, loaded)!.fields)) {
      const drawn = field.question.field(name)
      const isText = drawn.type === 'textarea' || (drawn.type === 'text' && !drawn.inputMode)
      if (field.store !== 'fact' || !isText) continue
      const [noun, column] = splitPath(field.path) as [FactTable, string]
      columns.set(noun, { ...columns.get(noun), [column]: text })
    }
  await asActor(who, async (tx) => {
    for (const [noun, data] of columns)
      for (const id of noun === 'preparation' ? [proposalId] : loaded.projects.map((project) => project.id))
        await (tx[noun] as unknown as { update(change: object): Promise<unknown> }).update({ where: { id }, data })
  })
  return [...columns.values()].flatMap(Object.keys).length
}

const opened = async (who: Principal, proposalId: string) => {
  const { document } = await getProjectDocument(who, proposalId)
  return { document, ...openWordFile(await wordFile(document)) }
}

test('a document waits for a decision date and the equality duty, each with its task', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const missing = async () => (await getProjectDocument(who, proposalId)).missing.map(({ taskKey }) => taskKey)
  expect(await missing()).toEqual(['project-dates', 'equality-duty'])
  await submitTask(who, { of: 'proposal', id: proposalId }, 'equality-duty', { equalityImpact: 'unlikely' })
  expect(await missing()).toEqual(['project-dates', 'equality-duty'])
  await submitTask(who, { of: 'proposal', id: proposalId }, 'project-dates', someDates)
  expect(await missing()).toEqual(['equality-duty'])
})

test('a conversion’s document has its sections in order, whatever was typed', async () => {
  const who = await anOfficer()
  const { proposalId, school, trust } = await aConversion(who)
  await makeReady(who, proposalId)
  const filled = await fillTexts(who, proposalId, hostile)
  expect(filled).toBeGreaterThan(8)
  const { document, paragraphs, footer, problems } = await opened(who, proposalId)
  expect(problems).toEqual([])
  expect(document.sections.flatMap(({ heading }) => heading ?? [])).toEqual([
    `${trust.name} - ${trust.referenceNumber}`,
    'School overview',
    'Budget information',
    'Pupil forecasts',
    'Conversion details',
    'Legal requirements',
    'Public Sector Equality Duty',
    'Rationale',
    'Rationale for the project',
    'Rationale for the trust or sponsor',
    'Risks and issues',
    'Supporting documents',
  ])
  expect(paragraphs[0]).toBe(`Project template for:\n${school.name} - URN ${school.urn}`)
  expect(paragraphs).toContain('2 March 2026')
  expect(paragraphs).toContain('1 September 2026')
  expect(paragraphs.filter((text) => text === linesOf(hostile).join('\n')).length).toBeGreaterThan(4)
  expect(footer.join()).toMatch(/^Author: First & <second>[^]*\tCleared by: [^]*\tVersion: \d+ \w+ \d{4}$/)
  expect(document.fileName).toMatch(/^School-\d+-project-template-\d{2}-\d{2}-\d{4}\.docx$/)
})

test.each([
  [
    'sponsored',
    'Community special school',
    ['Form 7', 'residential places', 'Grant funding amount'],
    ['Legal requirements', 'groups of pupils'],
  ],
  [
    'voluntary',
    'Pupil referral unit',
    ['Management committee', 'groups of pupils', 'Number of sites'],
    ['Form 7', 'residential places'],
  ],
  ['voluntary', 'Community school', ['Governing body'], ['groups of pupils', 'places funded for', 'Grant funding']],
])('a %s conversion of a %s says what belongs to it', async (route, typeName, says, saysNot) => {
  const who = await anOfficer()
  const { proposalId, school } = await aConversion(who, { route })
  await asActor(who, (tx) => tx.establishment.update({ where: { id: school.id }, data: { typeName } }))
  await makeReady(who, proposalId)
  const { paragraphs, problems } = await opened(who, proposalId)
  expect(problems).toEqual([])
  for (const words of says) expect(paragraphs.join('\n')).toContain(words)
  for (const words of saysNot) expect(paragraphs.join('\n')).not.toContain(words)
})

test.each([
  ['Community special school', true],
  ['Community school', false],
])('published attendance stands in the document of a special school alone: %s', async (typeName, isPrinted) => {
  const who = await anOfficer()
  const { proposalId, school } = await aConversion(who)
  const years = [
    { year: 2024, overallAbsence: 7.25, persistentAbsence: null },
    { year: 2025, overallAbsence: 6.5, persistentAbsence: 21 },
  ]
  await asActor(who, async (tx) => {
    await tx.establishment.update({ where: { id: school.id }, data: { typeName } })
    for (const year of years)
      await tx.performanceResult.create({ data: { level: 'school', code: school.urn, stage: 'attendance', ...year } })
  })
  await makeReady(who, proposalId)
  const { document, paragraphs, problems } = await opened(who, proposalId)
  expect(problems).toEqual([])
  const tables = document.sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table')
  const printed = tables.slice(-2).map(({ head, rows }) => [head.slice(1), rows[0]!.slice(1)])
  if (isPrinted)
    expect(printed).toEqual([
      [
        ['2024 to 2025', '2023 to 2024'],
        ['6.5%', '7.25%'],
      ],
      [
        ['2024 to 2025', '2023 to 2024'],
        ['21%', 'No data'],
      ],
    ])
  expect(paragraphs.includes('Persistent absence of 10% or more')).toBe(isPrinted)
})

test('a transfer’s document has a part for each academy', async () => {
  const who = await anOfficer()
  const { proposalId } = await aTransfer(who)
  await makeReady(who, proposalId)
  await fillTexts(who, proposalId, hostile)
  const { document, paragraphs, problems } = await opened(who, proposalId)
  expect(problems).toEqual([])
  const headings = document.sections.flatMap(({ heading }) => heading ?? [])
  expect(headings.slice(0, 9)).toEqual([
    'Trust information and project dates',
    'Features of the transfer',
    'Benefits',
    'Risks',
    'Legal requirements',
    'Public Sector Equality Duty',
    'Rationale',
    'Rationale for the project',
    'Rationale for the trust or sponsor',
  ])
  expect(headings.slice(9)).toHaveLength(6)
  expect(paragraphs[0]).toMatch(/^Project template for:\nIncoming trust: Trust \d+ \(UKPRN: \d+\)\nProject reference: /)
  expect(paragraphs).toContain('No risks identified')
  expect(document.fileName).toMatch(/^[A-Za-z0-9-]+_Trust-\d+_Trust-\d+_project-template\.docx$/)
})

test('a school’s name is no way out of the file, its name or its header', async () => {
  const who = await anOfficer()
  const { proposalId, school } = await aConversion(who)
  await asActor(who, (tx) => tx.establishment.update({ where: { id: school.id }, data: { name: '"../<x>\r\nA: é' } }))
  await makeReady(who, proposalId)
  const { document, problems } = await opened(who, proposalId)
  expect(problems).toEqual([])
  expect(document.fileName).toMatch(/^x-A-e-project-template-[\d-]+\.docx$/)
})

test('it is for casework, until the proposal is approved; who may not change an answer is shown no way to', async () => {
  const who = await anOfficer()
  const { proposalId } = await aConversion(who)
  const consumer = await aPerson('Cora', { role: 'data-consumer', team: null })
  await expect(getProjectDocument(consumer, proposalId)).rejects.toThrow('Not permitted')
  expect((await getProjectDocument(who, proposalId)).mayEdit).toBe(true)
  expect((await getProjectDocument(await aPerson('Cass', caseworkerRole), proposalId)).mayEdit).toBe(false)
  const approved = await anApprovedConversion(who)
  await expect(getProjectDocument(who, approved.proposalId)).rejects.toThrow('Not permitted')
})
