import { expect, test } from '../fixtures/test.ts'

test('an admin adds somebody, gives and takes a role, and shuts them out', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  test.slow()
  await signIn('Adam Keyes', '/admin/people')
  await expectAccessible()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await page.getByRole('heading', { name: 'Add a person' }).waitFor()

  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByRole('link', { name: 'Enter a first name' })).toBeVisible()
  await expectAccessible()

  await page.getByLabel('First name').fill('Zoë')
  await page.getByLabel('Last name').fill("O'Brien 🎓 محمد")
  await page.getByLabel('Email address').fill('ADAM.KEYES@education.example')
  await page.getByRole('button', { name: 'Add person' }).click()
  await page.getByRole('link', { name: 'Somebody with this email address has been added already' }).click()
  await expect(page.getByLabel('Email address')).toBeFocused()
  await expect(page.getByLabel('First name')).toHaveValue('Zoë')
  await page.getByLabel('Email address').fill('zoe.obrien@education.example')
  await page.getByRole('button', { name: 'Add person' }).click()
  await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Person added')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("Zoë O'Brien 🎓 محمد")
  await expectAccessible()

  await page.getByRole('button', { name: 'Give a role' }).click()
  await page.getByRole('radio', { name: 'Team lead' }).check()
  await page.getByRole('button', { name: 'Give role' }).click()
  await expect(page.getByRole('link', { name: 'Select a team' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('radio', { name: 'South West', exact: true }).and(page.locator('[name=team-team_lead]')).check()
  await page.getByRole('button', { name: 'Give role' }).click()
  await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Role given')

  await page.getByRole('link', { name: 'Take away Team lead, South West' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'Take role away' }).click()
  await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Role taken away')

  await page.getByRole('button', { name: 'Deactivate' }).click()
  await page.getByRole('heading', { name: /^Deactivate Zoë/ }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Deactivate' }).click()
  await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Person deactivated and signed out')

  await page.goto('/admin/people?q=obrien')
  await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible()
  await page.goto('/admin/people?q=obrien&state=deactivated')
  await expect(page.getByRole('link', { name: /^Zoë/ })).toBeVisible()

  await page.goto('/admin/audit?kind=role.granted')
  await expect(
    page.getByRole('row', { name: /Adam Keyes Role granted: Zoë.* Team lead, South West/ }).first(),
  ).toBeVisible()
  await expectAccessible()
})

test('a stale save shows both names and loses none', async ({ page, signIn, expectAccessible }) => {
  await signIn('Asha Moreau', '/admin/people?q=Parting&state=deactivated')
  await page.getByRole('link', { name: 'Gwen Parting' }).click()
  await page.getByRole('link', { name: 'Change name' }).click()
  await page.getByLabel('Last name').waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByLabel('Last name').fill('Partin')
  await other.getByRole('button', { name: 'Save' }).click()
  await expect(other.getByRole('alert', { name: 'Success' })).toContainText('Name changed')

  await page.getByLabel('Last name').fill('Partings')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('row', { name: 'Last name Partin Partings' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gwen Partings')

  await page.getByRole('link', { name: 'Change name' }).click()
  await page.getByLabel('Last name').fill('Parting')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gwen Parting')
})

test('a role that is taken away stops working in the middle of a form', async ({ page, signIn, browser, baseURL }) => {
  await signIn('Adam Keyes', '/admin/people?q=Stokes')
  const theirs = await browser.newPage({ baseURL })
  await theirs.goto('/sign-in')
  await theirs.getByRole('radio', { name: 'Asha Moreau' }).check()
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await theirs.getByRole('button', { name: 'Sign out' }).waitFor()
  await theirs.goto('/admin/people/new')
  await theirs.getByLabel('First name').fill('Too')
  await theirs.getByLabel('Last name').fill('Late')
  await theirs.getByLabel('Email address').fill('too.late@education.example')

  await page.goto('/admin/people?q=Moreau')
  await page.getByRole('link', { name: 'Asha Moreau' }).click()
  await page.getByRole('link', { name: 'Take away Admin' }).click()
  await page.getByRole('button', { name: 'Take role away' }).click()
  await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Role taken away')

  await theirs.getByRole('button', { name: 'Add person' }).click()
  await expect(theirs.getByText('This page is for admins.')).toBeVisible()
  await theirs.close()

  await page.getByRole('button', { name: 'Give a role' }).click()
  await page.getByRole('radio', { name: 'Admin', exact: true }).check()
  await page.getByRole('button', { name: 'Give role' }).click()
  await expect(page.getByRole('alert', { name: 'Success' })).toContainText('Role given')
  await page.goto('/admin/people?q=too.late&state=all')
  await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible()
})
