import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { answerConversion } from '../fixtures/conversion-form.ts'
import { expect, test } from '../fixtures/test.ts'
import type { HttpClient } from '../fixtures/http-client.ts'

type Step = (page: Page) => Promise<void>
type Cells = Record<string, string | RegExp>

const next = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const find =
  (question: string, label: string, words: string, result: string | RegExp): Step =>
  async (page) => {
    await expect(heading(page)).toHaveText(question)
    await page.getByLabel(label).fill(words)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('radio', { name: result }).first().check()
    await next(page)
  }
const answer =
  (question: string, choice: string): Step =>
  async (page) => {
    await expect(heading(page)).toHaveText(question)
    await page.getByRole('radio', { name: choice }).check()
    await next(page)
  }
const enterName =
  (name: string): Step =>
  async (page) => {
    await page.getByLabel('What will the new trust be called?').fill(name)
    await next(page)
  }
const tick =
  (...urns: string[]): Step =>
  async (page) => {
    await expect(heading(page)).toHaveText('Which academies are transferring?')
    for (const urn of urns) await page.getByRole('checkbox', { name: `URN ${urn}` }).check()
    await next(page)
  }

const school = (urn: string) => find('Which school is converting?', 'Find a school', urn, `URN ${urn}`)
const applied = (choice: 'Yes' | 'No') => answer('Did the school apply to convert?', choice)
const formsNew = (choice: 'Yes' | 'No') => answer('Is the conversion part of forming a new trust?', choice)
const alreadyHere = (choice: 'Yes' | 'No') => answer('Is the new trust already in this service?', choice)
const preferred = (choice: 'Yes' | 'No') => answer('Is there a preferred trust?', choice)
const trust = (who: 'school' | 'academies', words: string, name: string) =>
  find(`Which trust will the ${who} join?`, 'Find a trust', words, name)
const leaving = (words: string, name: string) =>
  find('Which trust are the academies leaving?', 'Find the outgoing trust', words, name)
const transferForms = (choice: 'Yes' | 'No') => answer('Will the transfer form a new trust?', choice)

type Route = { route: string; scripts?: boolean; type: string; steps: Step[]; urns: string[]; cells: Cells }

const routes: Route[] = [
  {
    route: 'a voluntary conversion joins a trust',
    type: 'conversion',
    steps: [school('980009'), applied('Yes'), formsNew('No'), trust('school', 'compas', 'Compass Learning Trust')],
    urns: ['980009'],
    cells: {
      'Proposal reference': /^CON-\d+$/,
      'Conversion route': 'Voluntary',
      'Joining or forming a MAT': 'join a MAT',
      'Incoming trust name': 'Compass Learning Trust',
      'Incoming trust reference number (TRN)': 'TR09003',
    },
  },
  {
    route: 'a voluntary conversion forms a new trust',
    type: 'conversion',
    steps: [
      school('980010'),
      applied('Yes'),
      formsNew('Yes'),
      alreadyHere('No'),
      enterName('The Wren & Woodland “Trust”'),
    ],
    urns: ['980010'],
    cells: {
      'Joining or forming a MAT': 'form a MAT',
      'Incoming trust name': 'The Wren & Woodland “Trust”',
      'Incoming trust reference number (TRN)': /^TR\d{5}$/,
      'Form a MAT reference': /^FAM_\d{8}$/,
    },
  },
  {
    route: 'a sponsored conversion has a preferred trust',
    scripts: false,
    type: 'conversion',
    steps: [
      school('980013'),
      applied('No'),
      formsNew('No'),
      preferred('Yes'),
      trust('school', 'TR09005', 'Evergreen Learning Trust'),
    ],
    urns: ['980013'],
    cells: { 'Conversion route': 'Sponsored', 'Incoming trust name': 'Evergreen Learning Trust' },
  },
  {
    route: 'a sponsored conversion has no preferred trust',
    type: 'conversion',
    steps: [school('980014'), applied('No'), formsNew('No'), preferred('No')],
    urns: ['980014'],
    cells: {
      'Conversion route': 'Sponsored',
      'Incoming trust name': '',
      'Incoming trust reference number (TRN)': '',
      'Form a MAT reference': 'not applicable',
      'How the proposal was made': 'Created by a delivery officer',
    },
  },
  {
    route: 'two academies transfer to another trust',
    type: 'transfer',
    steps: [
      leaving('golden fleece learning', 'Golden Fleece Learning Trust'),
      tick('980015', '980023'),
      transferForms('No'),
      preferred('Yes'),
      trust('academies', '10990004', 'Dovetail Learning Trust'),
    ],
    urns: ['980015', '980023'],
    cells: {
      'Proposal reference': /^MAT-\d+$/,
      'Project type': 'Transfer',
      'Outgoing trust name': 'Golden Fleece Learning Trust',
      'Incoming trust name': 'Dovetail Learning Trust',
    },
  },
  {
    route: 'one academy transfers to a new trust',
    type: 'transfer',
    steps: [
      leaving('heartwood learning', 'Heartwood Learning Trust'),
      tick('980016'),
      transferForms('Yes'),
      enterName('The Heron Trust'),
    ],
    urns: ['980016'],
    cells: {
      'Proposal reference': /^SAT-\d+$/,
      'Outgoing trust name': 'Heartwood Learning Trust',
      'Incoming trust name': 'The Heron Trust',
      'Joining or forming a MAT': 'form a MAT',
    },
  },
]

/** Creates what was answered, from the page that checks it, and sees what it came to in the merged export. */
async function create(page: Page, consumer: HttpClient, urns: string[], cells: Cells) {
  await expect(heading(page)).toHaveText('Check your answers before you create the proposal')
  await page.getByRole('button', { name: 'Create proposal' }).click()
  await expect(heading(page)).toHaveText('Proposal created')
  const reference = await page.locator('.govuk-panel strong').textContent()
  await page.getByRole('link', { name: 'Go to the proposal' }).click()
  await expect(page.getByText(`Proposal ${reference}`)).toBeVisible()
  const rows = parse(await (await consumer.get('/exports/merged/file.csv')).body(), { columns: true }) as Cells[]
  for (const urn of urns) {
    const row = rows.find((one) => one['School URN'] === urn)!
    expect(row).toMatchObject({ 'Proposal reference': reference, 'Project phase': 'Preparing' })
    for (const [name, cell] of Object.entries(cells))
      expect(row[name], name).toEqual(typeof cell === 'string' ? cell : expect.stringMatching(cell))
  }
}

for (const { route, scripts = true, type, steps, urns, cells } of routes)
  test.describe(route, () => {
    test.use({ javaScriptEnabled: scripts })

    test(`${scripts ? '' : 'without JavaScript, '}as far as the merged export`, async ({
      page,
      signIn,
      visit,
      expectAccessible,
    }) => {
      test.slow()
      await signIn('Oscar Lythgoe', '/proposals/new')
      await page.getByRole('button', { name: `Start a ${type}` }).click()
      for (const step of steps) await step(page)
      await expect(heading(page)).toHaveText('Check your answers before you create the proposal')
      if (type === 'transfer') await expectAccessible()
      await create(page, await visit('Dana Ashby'), urns, cells)
    })
  })

test('a school joins a new trust that is here already', async ({ page, signIn, visit, expectAccessible }) => {
  const first = await visit('Oscar Lythgoe')
  await first.send(await answerConversion(first, '980011', 'The Quicksilver Trust'))
  await signIn('Oscar Lythgoe', '/proposals/new')
  await page.getByRole('button', { name: 'Start a conversion' }).click()
  for (const step of [school('980012'), applied('Yes'), formsNew('Yes'), alreadyHere('Yes')]) await step(page)
  await expectAccessible()
  const question = 'Which new trust is the school forming with others?'
  await find(question, 'Find a new trust', 'quiksilver', 'The Quicksilver Trust')(page)
  const cells = { 'Incoming trust name': 'The Quicksilver Trust', 'Form a MAT reference': /^FAM_\d{8}$/ }
  await create(page, await visit('Dana Ashby'), ['980012'], cells)
})

test('a sponsored conversion gets its trust later', async ({ page, signIn, visit, expectAccessible }) => {
  const officer = await visit('Oscar Lythgoe')
  const check = await answerConversion(officer, '980017', [
    { route: 'sponsored' },
    { formsNewTrust: 'no' },
    { hasPreferredTrust: 'no' },
  ])
  const { location } = await officer.send(check)
  await signIn('Oscar Lythgoe', location!.replace('/created', ''))
  await page.getByRole('link', { name: 'Change incoming trust' }).click()
  await page.getByLabel('Find a trust').fill('juniper')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('radio', { name: 'Juniper Learning Trust' }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('link', { name: 'Select the incoming trust' })).toBeVisible()
  await page.getByRole('radio', { name: 'Juniper Learning Trust' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Incoming trust saved')).toBeVisible()
  const file = await (await visit('Dana Ashby')).get('/exports/merged/file.csv')
  const rows = parse(await file.body(), { columns: true }) as Cells[]
  expect(rows.find((row) => row['School URN'] === '980017')).toMatchObject({
    'Incoming trust name': 'Juniper Learning Trust',
    'Incoming trust reference number (TRN)': 'TR09010',
  })
})

test('answers survive Back, a refresh and another sign-in, and a change forgets what hung on it', async ({
  page,
  signIn,
  signOut,
  expectAccessible,
}) => {
  await signIn('Oscar Lythgoe', '/proposals/new')
  await page.getByRole('button', { name: 'Start a transfer' }).click()
  await leaving('golden fleece learning', 'Golden Fleece Learning Trust')(page)
  await expectAccessible()
  await next(page)
  await expect(page.getByRole('link', { name: 'Select at least one academy that is transferring' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'URN 980031' }).check()
  await next(page)
  await expect(heading(page)).toHaveText('Will the transfer form a new trust?')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('checkbox', { name: 'URN 980031' })).toBeChecked()
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'URN 980031' })).toBeChecked()
  await signOut()
  await signIn('Oscar Lythgoe', '/proposals/new')
  await expectAccessible()
  await page.getByRole('link', { name: 'Transfer of Golden Fleece Learning Trust' }).first().click()
  await expect(heading(page)).toHaveText('Will the transfer form a new trust?')
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await page.getByRole('link', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Golden Fleece Learning Trust' })).toBeChecked()
  await leaving('heartwood learning', 'Heartwood Learning Trust')(page)
  await expect(heading(page)).toHaveText('Which academies are transferring?')
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await page.goto('/proposals/new')
  await page.getByRole('button', { name: 'Discard Transfer of Heartwood Learning Trust' }).click()
  await expect(page.getByRole('link', { name: 'Transfer of Heartwood Learning Trust' })).toHaveCount(0)
})
