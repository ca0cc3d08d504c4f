import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, test } from '../fixtures/test.ts'
import type { HttpClient } from '../fixtures/http-client.ts'
import { answerConversion } from '../fixtures/conversion-form.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const card = (page: Page, name: string) =>
  page.locator('.govuk-summary-card').filter({ has: page.getByRole('heading', { name, exact: true }) })

type Row = Record<string, string>

/** A project that is being completed by somebody, as the merged export has it. */
async function completing(visitor: HttpClient, school: (row: Row) => boolean): Promise<Row> {
  const file = await (await visitor.get('/exports/merged/file.csv?phase=completing&type=conversion')).body()
  const rows = parse(file, { columns: true, bom: true }) as Row[]
  return rows.findLast(school)!
}

const isAssigned = (row: Row) => row['Assigned to name'] !== '' && row['Primary contact for school name'] !== ''

for (const scripts of [true, false])
  test.describe(`with JavaScript ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('a headteacher is added from the task that asks for them, becomes primary, changes and is deleted', async ({
      page,
      signIn,
      visit,
      expectAccessible,
    }) => {
      test.slow()
      const stella = await visit('Stella Finch')
      const row = await completing(stella, isAssigned)
      const project = `/projects/${row['Project ID']}`
      const before = row['Primary contact for school name']!
      const name = `Hollis Newhead ${scripts ? 'One' : 'Two'}`
      await signIn('Stella Finch', `${project}/tasks/headteacher`)
      await page.getByRole('link', { name: 'add a contact' }).click()
      await expect(heading(page)).toHaveText('Add a contact: Headteacher')
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Email address').fill('hollis')
      await page.getByLabel('Phone number').fill('1234')
      await press(page, 'Add contact')
      for (const problem of ['Enter an email address in the correct format', 'Enter a phone number', 'Select yes if'])
        await expect(page.locator('.govuk-error-summary')).toContainText(problem)
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.getByLabel('Name')).toHaveValue(name)
      await page.getByLabel('Email address').fill('hollis@school.example')
      await page.getByLabel('Phone number').fill('02079460123')
      await page.getByRole('radio', { name: 'Yes' }).check()
      await press(page, 'Add contact')

      await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Contact added')
      await page.getByRole('radio', { name }).check()
      await press(page, 'Save and return')
      await expect(page.getByText('Task saved')).toBeVisible()
      await page.getByRole('link', { name: 'Contacts', exact: true }).click()
      await expect(card(page, name)).toContainText('020 7946 0123')
      await expect(card(page, name)).toContainText('Chosen in tasks as')
      await expect(card(page, name)).toContainText('Primary contact for this organisation')
      await expect(card(page, before)).not.toContainText('Primary contact for this organisation')
      await expectAccessible()
      const chosen = await completing(stella, (one) => one['Project ID'] === row['Project ID'])
      expect(chosen).toMatchObject({
        'Headteacher name': name,
        'Primary contact for school email': 'hollis@school.example',
      })

      await card(page, name).getByRole('link', { name: 'Delete' }).click()
      await expect(page.getByText('The tasks in which they were chosen will be open again')).toBeVisible()
      await expectAccessible()
      await press(page, 'Delete contact')
      await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Contact deleted')
      await expect(card(page, name)).toHaveCount(0)
      const left = await completing(stella, (one) => one['Project ID'] === row['Project ID'])
      expect(left).toMatchObject({ 'Headteacher name': '', 'Primary contact for school name': '' })
    })
  })

test('a proposal has contacts from its first day, and an edit of an older version is shown the newer', async ({
  visit,
}) => {
  const olivia = await visit('Olivia Marsh')
  const sent = await olivia.send(await answerConversion(olivia, '980021', 'Trust of contacts'))
  const proposal = sent.location!.replace(/(\/proposals\/[0-9a-f-]{36}).*/, '$1')
  const [contacts] = await olivia.links(proposal, /\/contacts$/)
  const who = await olivia.send(await olivia.open(`${contacts}/new`), { as: 'someone-else' })
  const added = await olivia.send(await olivia.open(who.location!), {
    category: 'solicitor',
    organisation: 'Law & Land',
    title: 'Partner',
    name: 'Sol Example',
    primary: 'no',
  })
  expect(added.location).toBe(`${contacts}?saved=contact-added`)
  const [edit] = await olivia.links(contacts!, /\/contacts\/[0-9a-f-]{36}$/)
  const [first, second] = [await olivia.open(edit!), await olivia.open(edit!)]
  expect((await olivia.send(first, { name: 'Sol Newname' })).status).toBe(303)
  const stale = await olivia.send(second, { email: 'sol@law.example' })
  expect(stale.text).toContain('Sol Newname')
  expect(stale.typed('email')).toEqual(['sol@law.example'])
  const consumer = await visit('Grace Ledger')
  expect(await (await consumer.get(contacts!)).text()).not.toContain('Add a contact')
  const refused = await consumer.get(`${contacts}/new`)
  expect([refused.status(), refused.url()]).toEqual([403, expect.stringContaining(`${contacts}/new`)])
})
