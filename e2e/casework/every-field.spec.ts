import { parse } from 'csv-parse/sync'
import { contactKindsOf, someoneElse } from '#lib/contact-roles'
import { allTasks } from '#lib/task-lists/definitions/all'
import { isAsked, type Task } from '#lib/task-lists/model/task'
import { columnsOfFact } from '#lib/testing/columns-of-fact'
import { renderedTask } from '../fixtures/rendered-task.ts'
import { distinctAnswers, saysSo } from '../fixtures/distinct-answers.ts'
import { expect, test } from '../fixtures/test.ts'
import { namesOf, type HttpClient } from '../fixtures/http-client.ts'

type Row = Record<string, string>
type Subject = { name: string; fits: (row: Row) => boolean }
/** A field that was saved for somebody, and what was answered. */
type Saved = { projectId: string; task: Task; name: string; value: unknown }

const schools = { mainstream: /^(?!.*(special|referral))/i, special: /special/i, 'pupil referral unit': /referral/i }
const isUndecided = (row: Row) => row['Proposal status'] === 'Pre decision' && row['Project phase'] === 'Preparing'
const isOfficers = (row: Row) => row['How the proposal was made']!.startsWith('Created')
const isRefused = (row: Row) => ['Declined', 'Withdrawn'].includes(row['Decision']!)

/** Whose tasks are saved: a project of every kind, route, sort of school and age of which something is asked that is not of others. */
const subjects: Subject[] = [
  ...['Voluntary', 'Sponsored'].flatMap((route) =>
    Object.entries(schools).map(([school, type]) => ({
      name: `${route} conversion of a ${school}`,
      fits: (row: Row) =>
        row['Conversion route'] === route && type.test(row['School type']!) && isUndecided(row) && isOfficers(row),
    })),
  ),
  {
    name: 'voluntary conversion that was proposed long ago',
    fits: (row) =>
      row['Conversion route'] === 'Voluntary' &&
      row['Project created at']! < '2024-12-20' &&
      schools.mainstream.test(row['School type']!) &&
      isRefused(row),
  },
  ...[schools.mainstream, schools.special].map((type) => ({
    name: `transfer of an academy like ${type}`,
    fits: (row: Row) => row['Project type'] === 'Transfer' && type.test(row['School type']!) && isUndecided(row),
  })),
  ...['Conversion', 'Transfer'].map((type) => ({
    name: `${type} being completed`,
    fits: (row: Row) =>
      row['Project type'] === type &&
      row['Project phase'] === 'Completing' &&
      row['Conversion or transfer date is confirmed'] !== 'yes',
  })),
]

test('every field of every task reaches its cell of the merged export', async ({ visit }) => {
  test.setTimeout(180_000)
  const [stella, dana] = [await visit('Stella Finch'), await visit('Dana Ashby')]
  const download = async () =>
    parse(await (await dana.get('/exports/merged/file.csv')).body(), { columns: true, bom: true }) as Row[]
  const found = rowsOf(await download())
  for (const { row } of found) if (row['Project phase'] === 'Completing') await addContacts(stella, row)
  const done = new Set<string>()
  // Answers that exclude each other take a round each.
  for (let round = 1; round <= 4; round += 1) {
    const saved: Saved[] = []
    await Promise.all(found.map(async ({ name, row }) => saved.push(...(await saveAll(stella, row, name, done)))))
    if (saved.length === 0) break
    const after = Map.groupBy(await download(), (row) => row['Project ID']!)
    for (const one of saved) expectCell(one, after.get(one.projectId)![0]!)
  }
  const missed = allTasks.flatMap((task) =>
    Object.keys(task.fields).filter((name) => ![...done].some((one) => one.endsWith(` ${nameOf(task)} ${name}`))),
  )
  expect(missed).toEqual([])
})

/**
 * A project for everybody, none of one proposal with another's, for they save at once. The last that fits, because other tests take the first;
 * preferably one whose dates are still asked.
 */
function rowsOf(rows: Row[]): { name: string; row: Row }[] {
  const taken = new Set<string>()
  return subjects.map(({ name, fits }) => {
    const fitting = rows.filter((row) => fits(row) && !taken.has(row['Proposal reference']!))
    const row = fitting.findLast((one) => !one['Proposed decision date']) ?? fitting.at(-1)
    if (!row) throw new Error(`The demonstration has no ${name}`)
    taken.add(row['Proposal reference']!)
    return { name, row }
  })
}

/** Somebody for every task that chooses a contact. */
async function addContacts(visitor: HttpClient, row: Row) {
  for (const as of contactKindsOf(row['Project type'] === 'Transfer' ? 'transfer' : 'conversion')) {
    if (as === someoneElse) continue
    const form = await visitor.open(`/projects/${row['Project ID']}/contacts/new/${as}`)
    const { errors } = await visitor.send(form, {
      name: `Chosen as ${as}`,
      email: `${as}@example.education`,
      primary: 'no',
    })
    expect(errors, as).toEqual([])
  }
}

const nameOf = (task: Task) => `${allTasks.indexOf(task)}-${task.key}`

/** Saves every task of a project that has fields which were not saved yet, by its own form. */
async function saveAll(visitor: HttpClient, row: Row, whose: string, done: Set<string>): Promise<Saved[]> {
  const projectId = row['Project ID']!
  const area = row['Project phase'] === 'Completing' ? 'complete' : 'prepare'
  const project = `/projects/${projectId}`
  const [proposal] = await visitor.links(project, /^\/proposals\/[0-9a-f-]{36}$/)
  const [page, records] = area === 'prepare' ? [proposal!, `(${project}|${proposal})`] : [project, project]
  const pattern = new RegExp(`^${records}/tasks/[a-z0-9-]+$`)
  const saved: Saved[] = []
  for (const path of await visitor.links(page, pattern)) {
    const task = definitionOf(path, area, row)
    const isWanted = (name: string) => !done.has(`${whose} ${nameOf(task)} ${name}`)
    const names = Object.keys(task.fields).filter(isWanted)
    if (names.length === 0) continue
    const form = await visitor.open(path)
    const inputs = namesOf(form)
    const isDrawn = (name: string) => inputs.some((input) => input === name || input.startsWith(`${name}-`))
    const wanted = new Set(names.filter(isDrawn))
    if (wanted.size === 0) continue
    const drawn = renderedTask(task, form)
    const { answers, values } = distinctAnswers(drawn, isDrawn, wanted)
    const sent = await visitor.send(form, { ...values, notApplicable: [], sectionComplete: [] })
    expect(sent.errors, path).toEqual([])
    expect(sent.status, path).toBe(303)
    for (const name of wanted) {
      if (!isAsked(task.fields[name]!, answers)) continue
      done.add(`${whose} ${nameOf(task)} ${name}`)
      saved.push({ projectId, task: drawn, name, value: answers[name] })
    }
  }
  return saved
}

function definitionOf(path: string, area: Task['area'], row: Row): Task {
  const [type, route] = [row['Project type']!.toLowerCase(), row['Conversion route']!.toLowerCase()]
  const task = allTasks.find(
    (task) =>
      path.endsWith(`/${task.key}`) &&
      task.area === area &&
      task.types.some((one) => one === type) &&
      (!task.routes || task.routes.some((one) => one === route)),
  )
  if (!task) throw new Error(`No ${area} task of a ${route} ${type} at ${path}`)
  return task
}

/** The answer is in a cell of its project's row, or the definition says why it is in none. */
function expectCell({ task, name, value }: Saved, row: Row) {
  const field = task.fields[name]!
  const where = `${task.title}: ${name}`
  if (field.store === 'answers') return expect(field.notExported, where).toBeTruthy()
  const columns = columnsOfFact(field.path)
  expect(columns.length, where).toBeGreaterThan(0)
  const cells = columns.map(({ heading }) => row[heading]!)
  expect(
    cells.some((cell) => saysSo(cell, field, value)),
    `${where}: ${JSON.stringify(value)} in ${cells.join(' | ')}`,
  ).toBe(true)
}
