import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { expect, test } from '../fixtures/test.ts'

const next = (page: Page, name = 'Continue') => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

async function answer(page: Page, question: string, choice: string) {
  await expect(heading(page)).toHaveText(question)
  await page.getByRole('radio', { name: choice }).check()
  await next(page)
}

async function enterDate(page: Page, question: string, [day, month, year]: [string | null, string, string]) {
  const group = page.getByRole('group', { name: question })
  if (day) await group.getByLabel('Day').fill(day)
  await group.getByLabel('Month').fill(month)
  await group.getByLabel('Year').fill(year)
}

/** The main job, from a proposal to a completed project in the funding team's file: once as most people work, once without scripts. */
for (const { scripts, urn, newTrust } of [
  { scripts: true, urn: '980049', newTrust: false },
  { scripts: false, urn: '980050', newTrust: true },
])
  test.describe(`with JavaScript ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('a conversion, from proposal to closure', async ({ page, signIn, signOut, expectAccessible }) => {
      test.setTimeout(300_000) // some forty states of pages, each looked at by axe in two widths
      await test.step('a delivery officer proposes a school', async () => {
        await signIn('Olivia Marsh', '/projects')
        await expectAccessible()
        await page.getByRole('link', { name: 'Propose', exact: true }).click()
        await expectAccessible()
        await next(page, 'Start a conversion')
        await expect(heading(page)).toHaveText('Which school is converting?')
        await page.getByLabel('Find a school').fill(urn)
        await page.getByRole('button', { name: 'Search' }).click()
        await page.getByRole('radio', { name: `URN ${urn}` }).waitFor()
        await expectAccessible()
        await next(page)
        await expect(page.getByRole('link', { name: 'Select the school that is converting' })).toBeVisible()
        await expectAccessible()
        await page.getByRole('radio', { name: `URN ${urn}` }).check()
        await next(page)
        await answer(page, 'Did the school apply to convert?', 'Yes')
        await answer(page, 'Is the conversion part of forming a new trust?', newTrust ? 'Yes' : 'No')
        if (newTrust) {
          await answer(page, 'Is the new trust already in this service?', 'No')
          await page.getByLabel('What will the new trust be called?').fill('Łódź & Sons’ “Trust” 🌳')
          await next(page)
        } else {
          await page.getByLabel('Find a trust').fill('compas')
          await page.getByRole('button', { name: 'Search' }).click()
          await page.getByRole('radio', { name: 'Compass Learning Trust' }).check()
          await next(page)
        }
        await expect(heading(page)).toHaveText('Check your answers before you create the proposal')
        await expectAccessible()
        await next(page, 'Create proposal')
        await expect(heading(page)).toHaveText('Proposal created')
        await expectAccessible()
        await page.getByRole('link', { name: 'Go to the proposal' }).click()
        await expect(page.getByText('Confirm project dates')).toBeVisible()
      })

      const proposal = new URL(page.url()).pathname

      await test.step('and prepares it', async () => {
        await page.getByRole('link', { name: 'Confirm project dates' }).click()
        await enterDate(page, 'Proposed decision date', ['31', '2', '2026'])
        await enterDate(page, 'Proposed conversion or transfer date', [null, '9', '2026'])
        await next(page, 'Save and return')
        await expect(page.getByRole('link', { name: 'Proposed decision date must be a real date' })).toBeVisible()
        await expect(page).toHaveTitle(/^Error: /)
        await expect(page.getByRole('group', { name: 'Proposed decision date' }).getByLabel('Day')).toHaveValue('31')
        await expectAccessible()
        await enterDate(page, 'Proposed decision date', ['2', '3', '2026'])
        await next(page, 'Save and return')
        await expect(page.getByText('Task saved')).toBeVisible()
        await page.getByRole('link', { name: 'Rationale' }).click()
        await expectAccessible()
        await page.getByLabel('Rationale for the project').fill('=HYPERLINK("x")\nمدرسة 👩‍🏫')
        await page.getByLabel('Rationale for the trust').fill('It has room')
        await page.getByLabel('I have completed this section').check()
        await next(page, 'Save and return')
        await expect(page.getByText(/^1 of \d+ sections completed$/)).toBeVisible()
        await expectAccessible()
      })

      await test.step('records the approval', async () => {
        await page.getByRole('button', { name: 'Record a decision' }).click()
        await next(page)
        await answer(page, 'What was the decision?', 'Approved')
        await answer(page, 'Who made the decision?', 'Regional Director for the region')
        await page.getByLabel('What is the name of the decision maker?').fill('Rae Director')
        await next(page)
        await answer(page, 'Were any conditions set?', 'Yes')
        await page.getByLabel('What conditions were set?').fill('The lease is signed')
        await next(page)
        await expect(heading(page)).toHaveText('When was the decision made?')
        await enterDate(page, 'When was the decision made?', ['2', '3', '2026'])
        await next(page)
        await expect(heading(page)).toHaveText('When was the academy order sent?')
        await next(page)
        await expect(heading(page)).toHaveText('Check the decision before you record it')
        await expectAccessible()
        await next(page, 'Record this decision')
        await expect(page.getByText('Decision recorded')).toBeVisible()
        await expect(page.getByText('This proposal is approved and locked')).toBeVisible()
        await expectAccessible()
      })

      await test.step('and hands the project over', async () => {
        await page.getByRole('link', { name: 'project', exact: true }).click()
        await page.getByRole('button', { name: 'Hand over this project' }).click()
        await expect(heading(page)).toHaveText('Check you have the right project')
        await expectAccessible()
        await next(page)
        await expect(heading(page)).toHaveText('Hand over this project')
        await page.getByRole('radio', { name: 'Regional casework services' }).check()
        await page.getByLabel('SharePoint folder of the school').fill('https://example.org/school')
        await next(page, 'Hand over')
        await expect(page.getByRole('link', { name: 'Enter handover comments' })).toBeVisible()
        await expectAccessible()
        await page.getByLabel('Handover comments').fill('The governors meet in March')
        const folder = 'https://educationgovuk.sharepoint.com/sites/projects'
        await page.getByLabel('SharePoint folder of the school').fill(`${folder}/school`)
        await page.getByLabel('SharePoint folder of the incoming trust').fill(`${folder}/trust`)
        await page.getByRole('radio', { name: 'No', exact: true }).check()
        await next(page, 'Hand over')
        await expect(page.getByText('Project handed over')).toBeVisible()
      })

      const project = new URL(page.url()).pathname
      await signOut()

      await test.step('a caseworker takes it on, confirms its date and completes it', async () => {
        await signIn('Carl Webster', project)
        await page.getByRole('button', { name: 'Assign this project' }).click()
        await expectAccessible()
        await page.getByRole('radio', { name: 'Carl Webster (you)' }).check()
        await next(page, 'Assign')
        await page.getByRole('link', { name: 'External stakeholder kick-off' }).click()
        await expectAccessible()
        await page.getByLabel('Host the kick-off meeting').check()
        await enterDate(page, 'Confirmed conversion date', [null, 'October', '2026'])
        await next(page, 'Save and return')
        await expect(page.getByText('Task saved')).toBeVisible()
        await page.getByRole('link', { name: 'Change conversion date' }).click()
        await expectAccessible()
        await enterDate(page, 'New conversion date', [null, '9', '2026'])
        await next(page)
        await expect(heading(page)).toHaveText('Why is the date earlier?')
        await page.getByRole('checkbox', { name: 'Correcting an error' }).check()
        await expectAccessible()
        await page
          .getByRole('group', { name: 'Why is the date earlier?' })
          .getByLabel('Give details')
          .last()
          .fill('The wrong month')
        await next(page, 'Save the new date')
        await expect(page.getByText('Date changed', { exact: true })).toBeVisible()
        await expect(page.getByRole('heading', { name: 'Conversion date changed' })).toBeVisible()
        await page.goto(project)
        await page.getByRole('button', { name: 'Complete this project' }).click()
        await expect(heading(page)).toHaveText('This project cannot be completed yet')
        await expectAccessible()
        await page.getByRole('link', { name: 'Confirm that all conditions have been met' }).click()
        await page.getByLabel('All conditions are met').check()
        await page.getByLabel('Email the main contact the information about opening').check()
        await next(page, 'Save and return')
        // Back where the other conditions stand.
        await page.getByRole('link', { name: 'Enter the date the academy opened' }).click()
        await enterDate(page, 'Date the academy opened', ['1', '10', '2026'])
        await next(page, 'Save and return')
        if (newTrust) {
          await page.getByRole('link', { name: 'Enter the incoming trust’s UKPRN' }).click()
          await page.getByLabel('Find a trust').fill('10990003')
          await next(page, 'Search')
          await page.getByRole('radio').first().check()
          await next(page, 'Save')
          await page.goto(`${project}/complete`)
        }
        await expectAccessible()
        await next(page, 'Complete project')
        await expect(page.getByText('Project completed')).toBeVisible()
        await expectAccessible()
      })
      await signOut()

      await test.step('a funding team downloads it, in the merged export and in its own', async () => {
        await signIn('Grace Ledger', '/exports')
        await expectAccessible()
        for (const [id, confirmed] of [
          ['merged', 'Confirmed conversion or transfer date'],
          ['pre-conversion-grants', 'Confirmed conversion date'],
        ] as const) {
          await page.goto(`/exports/${id}`)
          await expectAccessible()
          const file = await page.request.get(`/exports/${id}/file.csv`)
          expect(file.status()).toBe(200)
          const rows = parse(await file.body(), { columns: true }) as Record<string, string>[]
          const row = rows.find((one) => one['School URN'] === urn)!
          expect(row[confirmed]).toBe('2026-09-01')
          expect(row['Local authority']).not.toBe('')
        }
        const refused = await page.request.get('/exports/academies-due-to-transfer/file.csv')
        expect(refused.status()).toBe(403)
      })

      await test.step('nobody may change it any more, and the proposal says who decided', async () => {
        await signOut()
        await signIn('Olivia Marsh', proposal)
        await expect(page.getByText('Rae Director, Regional Director for the region')).toBeVisible()
        await expect(page.getByRole('button', { name: 'Record a decision' })).toHaveCount(0)
      })
    })
  })
