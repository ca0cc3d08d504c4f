import { parse } from 'csv-parse/sync'
import { expect, test } from '../fixtures/test.ts'

type Row = Record<string, string>

test('a data consumer saves a view and asks; an admin answers', async ({ page, signIn, signOut, expectAccessible }) => {
  test.slow()
  const success = page.getByRole('alert', { name: 'Success' })
  await signIn('Felix Audley', '/exports/merged?type=transfer')
  await page.getByRole('link', { name: 'Save a view for yourself' }).click()
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(page.getByRole('link', { name: 'Enter a name for the view' })).toBeVisible()
  await expectAccessible()
  await page.getByLabel('Name of the view').fill('Transfers, in short')
  await page.getByRole('button', { name: 'Save the view' }).click()
  await expect(success).toContainText('View saved')

  await page.getByRole('link', { name: 'Choose the columns of the view' }).click()
  await page.getByLabel('Words of its name or meaning').fill('advisory board date')
  await page.getByRole('button', { name: 'Search columns' }).click()
  await page.getByRole('checkbox', { name: 'Decision date', exact: true }).check()
  await page.getByRole('button', { name: 'Add the ticked columns' }).click()
  await expect(success).toContainText('Columns updated')
  await page.getByLabel('Words of its name or meaning').fill('school urn')
  await page.getByRole('button', { name: 'Search columns' }).click()
  await page.getByRole('checkbox', { name: 'School URN', exact: true }).check()
  await page.getByRole('button', { name: 'Add the ticked columns' }).click()
  await page.getByLabel('Place of School URN').fill('first')
  await page.getByRole('button', { name: 'Update the columns' }).click()
  await page.getByRole('link', { name: 'Place must be a whole number' }).click()
  await expectAccessible()
  await page.getByLabel('Place of School URN').fill('1')
  await page.getByRole('button', { name: 'Update the columns' }).click()
  await expect(success).toContainText('Columns updated')
  await page.getByRole('link', { name: 'Continue' }).click()
  await expect(page.getByText('and 2 columns')).toBeVisible()
  const link = await page
    .getByRole('link', { name: 'Download CSV', exact: true })
    .or(page.getByRole('button', { name: 'Download CSV', exact: true }))
    .getAttribute('href')
  const rows = parse(await (await page.request.get(link!)).body(), { columns: true }) as Row[]
  expect(Object.keys(rows[0]!)).toEqual(['School URN', 'Decision date'])

  await page.getByRole('link', { name: 'Something missing or unclear?' }).click()
  await page.getByRole('heading', { name: 'Something missing or unclear?' }).waitFor()
  await page.getByLabel('A column is missing').check()
  await page.getByLabel('Tell us more').fill('The colour of the door')
  await expectAccessible()
  await page.getByRole('button', { name: 'Send the question' }).click()
  await expect(success).toContainText('Question sent')
  await expectAccessible()
  await signOut()

  await signIn('Adam Keyes', '/admin/questions')
  await page
    .getByRole('region', { name: /A column is missing: Merged export/ })
    .getByRole('link')
    .click()
  await page.getByLabel('Your answer').fill('It is in no record. Ask the school.')
  await expectAccessible()
  await page.getByRole('button', { name: 'Save the answer' }).click()
  await expect(success).toContainText('Answer saved')
  await signOut()
  await signIn('Felix Audley', '/exports/questions')
  await expect(page.getByText('It is in no record. Ask the school.')).toBeVisible()
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('an admin makes an export, and a new version of it, that its team takes at once', async ({
    page,
    signIn,
    signOut,
    expectAccessible,
  }) => {
    test.slow()
    const success = page.getByRole('alert', { name: 'Success' })
    await signIn('Adam Keyes', '/admin/exports')
    await page.getByRole('button', { name: 'Make an export' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Doors to paint')
    await page.getByLabel('What it is for').fill('For the painters.')
    await page.getByRole('radio', { name: 'Financial oversight' }).check()
    await page.getByRole('radio', { name: 'Decision date', exact: true }).check()
    await page.getByRole('radio', { name: 'No', exact: true }).check()
    await expectAccessible()
    await page.getByRole('button', { name: 'Save and continue' }).click()

    await page.getByLabel('Words of its name or meaning').fill('school name')
    await page.getByRole('button', { name: 'Search columns' }).click()
    await page.getByRole('checkbox', { name: 'School name', exact: true }).check()
    await page.getByRole('button', { name: 'Add the ticked columns' }).click()
    await page.getByLabel('Heading of its own for School name').fill('Door of')
    await page.getByRole('button', { name: 'Update the columns' }).click()
    await expect(success).toContainText('Columns updated')
    await expectAccessible()
    await page
      .getByRole('button', { name: 'Continue' })
      .or(page.getByRole('link', { name: 'Continue' }))
      .click()

    await page.getByRole('link', { name: 'Change the rows' }).click()
    await page.getByRole('checkbox', { name: 'Conversion' }).check()
    await page.getByLabel('Date from').fill('soon')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('link', { name: 'from must be a day or a month' })).toBeVisible()
    await expectAccessible()
    await page.getByLabel('Date from').fill('2020-01')
    await page.getByRole('button', { name: 'Save and continue' }).click()
    await expect(page.getByRole('columnheader', { name: 'Door of' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Save the export' }).click()
    await expect(success).toContainText('Version saved')

    await page.getByRole('button', { name: 'Make a new version' }).click()
    await page.getByRole('link', { name: 'Change the columns' }).click()
    await page.getByLabel('Words of its name or meaning').fill('school urn')
    await page.getByRole('button', { name: 'Search columns' }).click()
    await page.getByRole('checkbox', { name: 'School URN', exact: true }).check()
    await page.getByRole('button', { name: 'Add the ticked columns' }).click()
    await page
      .getByRole('button', { name: 'Continue' })
      .or(page.getByRole('link', { name: 'Continue' }))
      .click()
    await page.getByRole('button', { name: 'Save as version 2' }).click()
    await expect(page.getByRole('link', { name: 'Look at version 1' })).toBeVisible()
    await signOut()

    await signIn('Felix Audley', '/exports')
    await page.getByRole('link', { name: 'Doors to paint' }).click()
    await expect(page.getByText('and 2 columns')).toBeVisible()
    const older = await page.request.get('/exports/doors-to-paint/file.csv?version=1')
    expect((await older.text()).split('\r\n')[0]).toBe('Door of')
  })
})
