import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { openWordFile } from '#lib/testing/readers/word-file'
import { answerConversion } from '../fixtures/conversion-form.ts'
import { expect, test } from '../fixtures/test.ts'
import type { HttpClient } from '../fixtures/http-client.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const success = (page: Page) => page.getByRole('alert', { name: 'Success' })

/** A proposal for a school, made without looking at its pages; gives its address. */
async function propose(visitor: HttpClient, urn: string): Promise<string> {
  const sent = await visitor.send(await answerConversion(visitor, urn, `Trust of ${urn}`))
  return sent.location!.replace(/(\/proposals\/[0-9a-f-]{36}).*/, '$1')
}

test('a project document waits for what is missing, is previewed, changed and downloaded', async ({
  page,
  signIn,
  visit,
  expectAccessible,
}) => {
  test.slow()
  const proposal = await propose(await visit('Olivia Marsh'), '980018')
  await signIn('Olivia Marsh', proposal)
  await page.getByRole('button', { name: 'Preview the project document' }).click()
  await expect(heading(page)).toHaveText('The project document cannot be made yet')
  await expect(page).toHaveTitle(/^Error: /)
  await expectAccessible()
  await page.getByRole('link', { name: 'Enter a proposed decision date' }).click()
  const decision = page.getByRole('group', { name: 'Proposed decision date' })
  await decision.getByLabel('Day').fill('2')
  await decision.getByLabel('Month').fill('3')
  await decision.getByLabel('Year').fill('2027')
  await press(page, 'Save and return')
  await page.getByRole('link', { name: 'Complete the public sector equality duty' }).click()
  await page.getByRole('radio', { name: 'Unlikely' }).check()
  await page.getByLabel('I have completed this section').check()
  await press(page, 'Save and return')

  await expect(heading(page)).toHaveText('Preview the project document')
  await expect(success(page)).toContainText('Task saved')
  await page.getByRole('link', { name: 'Change Risks and issues' }).click()
  await page.getByLabel('Risks and issues').fill('Roof & <walls>\n\nand "drains" 🏫')
  await press(page, 'Save and return')
  await expect(heading(page)).toHaveText('Preview the project document')
  await expect(page.getByText('Roof & <walls>')).toBeVisible()
  await expectAccessible()

  await page.getByRole('button', { name: 'Create project document' }).click()
  await expect(heading(page)).toHaveText('Download the project document')
  await expectAccessible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /\.docx \(Word\)$/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/-project-template-\d{2}-\d{2}-\d{4}\.docx$/)
  const { paragraphs, problems } = openWordFile(readFileSync(await download.path()))
  expect(problems).toEqual([])
  expect(paragraphs[0]).toMatch(/^Project template for:\n.* - URN 980018$/)
  expect(paragraphs).toContain('2 March 2027')
  expect(paragraphs).toContain('Roof & <walls>\nand "drains" 🏫')
})

test('the file is refused to those it is not for', async ({ visit }) => {
  const proposal = await propose(await visit('Olivia Marsh'), '980019')
  const consumer = await visit('Grace Ledger')
  expect((await consumer.get(`${proposal}/document/file.docx`)).status()).toBe(403)
  const officer = await visit('Olivia Marsh')
  expect(await (await officer.get(`${proposal}/document/file.docx`)).text()).toContain('cannot be made yet')
})

for (const { scripts, urn } of [
  { scripts: true, urn: '980057' },
  { scripts: false, urn: '980062' },
])
  test.describe(`with JavaScript ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('notes are written, read by others, changed and taken back; a proposal is deleted and restored', async ({
      page,
      signIn,
      signOut,
      visit,
      expectAccessible,
    }) => {
      test.slow()
      const proposal = await propose(await visit('Olivia Marsh'), urn)

      await test.step('an officer writes notes', async () => {
        await signIn('Olivia Marsh', proposal)
        await page.getByRole('link', { name: 'Add a note' }).click()
        await press(page, 'Add note')
        await expect(page.getByRole('link', { name: 'Enter the note' })).toBeVisible()
        await page.getByLabel('Note').fill('Rang the head <b>\nShe rings back')
        await press(page, 'Add note')
        await expect(success(page)).toContainText('Note added')
        await expectAccessible()
        await page.goto(`${proposal}/tasks/rationale`)
        await page.getByRole('link', { name: 'Add a task note' }).click()
        await page.getByLabel('Note').fill('Second draft')
        await press(page, 'Add note')
        await expect(heading(page)).toHaveText('Rationale')
        await expect(page.getByText('Second draft')).toBeVisible()
        await page.getByRole('link', { name: /^Edit/ }).click()
        await page.getByLabel('Note').fill('Third draft')
        await press(page, 'Save note')
        await expect(page.getByText('Third draft')).toBeVisible()
        await expect(page.getByText(/\(edited /)).toBeVisible()
        await signOut()
      })

      await test.step('others read them', async () => {
        await signIn('Grace Ledger', `${proposal}/notes`)
        await expect(page.getByText('Rang the head <b>')).toBeVisible()
        await expect(page.getByText('Third draft')).toBeVisible()
        await expect(page.getByRole('link', { name: /^(Edit|Delete)/ })).toHaveCount(0)
        await signOut()
      })

      await test.step('the officer takes one back', async () => {
        await signIn('Olivia Marsh', `${proposal}/tasks/rationale`)
        await page.getByRole('link', { name: /^Delete/ }).click()
        await expectAccessible()
        await press(page, 'Delete note')
        await expect(success(page)).toContainText('Note deleted')
        await expect(page.getByText('Third draft')).toHaveCount(0)
        await signOut()
      })

      const officer = await visit('Olivia Marsh')
      await test.step('service support deletes the proposal', async () => {
        await signIn('Stella Finch', proposal)
        const school = await heading(page).textContent()
        await page.getByRole('button', { name: 'Delete this proposal' }).click()
        await expect(heading(page)).toHaveText(`Delete ${school}?`)
        await press(page, 'Delete')
        await expect(page.getByRole('link', { name: 'Enter why it is to be deleted' })).toBeVisible()
        await page.getByLabel('Why is it to be deleted?').fill('Proposed twice')
        await press(page, 'Delete')
        await expect(success(page)).toContainText('Deleted')
        await expect(page.getByRole('row', { name: new RegExp(`${school}.*Proposed twice`) }).first()).toBeVisible()
        await expectAccessible()
        for (const path of ['', '/notes', '/tasks/rationale', '/document', '/delete'])
          expect((await officer.get(`${proposal}${path}`)).status(), path).toBe(403)
      })

      await test.step('and restores it', async () => {
        await page.goto(proposal)
        await expect(page.getByText('Only service support sees it')).toBeVisible()
        await page.getByRole('link', { name: 'Restore this proposal' }).click()
        await expectAccessible()
        await press(page, 'Restore')
        await expect(success(page)).toContainText('Restored')
        expect((await officer.get(proposal)).status()).toBe(200)
        await expect(page.getByText('Rang the head <b>')).toBeVisible()
      })
    })
  })
