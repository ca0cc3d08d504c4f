import { answerConversion } from '../fixtures/conversion-form.ts'
import { expect, test } from '../fixtures/test.ts'
import { tamper, type HttpClient } from '../fixtures/http-client.ts'

const preparing = '/projects?scope=mine&phase=preparing&sort=created'
const unknownId = '01a20000-0000-7000-8000-000000000000'
const proposalsOf = (visitor: HttpClient) => visitor.links(preparing, /^\/proposals\/[0-9a-f-]{36}$/)

test.describe('sent twice', () => {
  test('a proposal is created once, however often its form comes', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const check = await answerConversion(olivia, '980041', '=1+1')
    const twice = await Promise.all([olivia.send(check), olivia.send(check)])
    const again = await olivia.send(check)
    const made = twice[0].location
    expect(made).toMatch(/^\/proposals\/[0-9a-f-]{36}\/created$/)
    expect([twice[1].location, again.location]).toEqual([made, made])
    // Another proposal of the same school is refused.
    const other = await olivia.send(await olivia.open('/proposals/new'))
    const found = await olivia.open(`${other.location}?q=980041`)
    const schoolId = found.html.querySelector('[name=schoolId]')!.getAttribute('value')!
    const refused = await olivia.send(found, { schoolId })
    expect(refused.errors[0]).toContain('already has a conversion project that is not closed')
  })

  test('two people who propose one school at the same second: one proposal, one sentence', async ({ visit }) => {
    const [olivia, oscar] = [await visit('Olivia Marsh'), await visit('Oscar Lythgoe')]
    const checks = [await answerConversion(olivia, '980042', 'One'), await answerConversion(oscar, '980042', 'Other')]
    const answers = await Promise.all([olivia.send(checks[0]!), oscar.send(checks[1]!)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 303])
    const refused = answers.find(({ status }) => status === 200)!
    expect(refused.errors).toEqual([expect.stringContaining('already has a conversion project that is not closed')])
  })

  test('a task is saved once, and the same answers again change nothing', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const [, , proposal] = await proposalsOf(olivia)
    const form = await olivia.open(`${proposal}/tasks/rationale`)
    const answers = { rationaleForProject: `Sent twice, ${Date.now()}` }
    const twice = await Promise.all([olivia.send(form, answers), olivia.send(form, answers)])
    const again = await olivia.send(form, answers)
    for (const { location } of [...twice, again]) expect(location).toContain('saved=task')
    const { sent } = await olivia.open(`${proposal}/tasks/rationale`)
    const { version } = Object.fromEntries(form.sent)
    expect(Object.fromEntries(sent).version).toBe(String(Number(version) + 1))
  })

  test('other answers on a stale form are shown beside the newer ones', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const [, , proposal] = await proposalsOf(olivia)
    const stale = await olivia.open(`${proposal}/tasks/rationale`)
    await olivia.send(stale, { rationaleForProject: 'The newer' })
    const answer = await olivia.send(stale, { rationaleForProject: 'The older' })
    expect(answer.errors).toEqual([expect.stringContaining('Olivia Marsh saved changes to this page on')])
    expect(answer.text).toContain('The newer')
    expect(answer.typed('rationaleForProject')).toEqual(['The older'])
  })

  test('a person is added once', async ({ visit }) => {
    const asha = await visit('Asha Moreau')
    const form = await asha.open('/admin/people/new')
    const person = { firstName: 'Double', lastName: 'Click', email: `double.${Date.now()}@education.example` }
    const twice = await Promise.all([asha.send(form, person), asha.send(form, person)])
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 303])
    expect(twice.flatMap(({ errors }) => errors)).toEqual(['Somebody with this email address has been added already'])
  })
})

test.describe('hidden fields', () => {
  const refused = { status: 403, location: undefined, heading: 'You do not have permission to use this page' }
  const notFound = { status: 404, location: undefined, heading: 'Page not found' }

  test('another’s proposal in a task’s form: refused, nothing written', async ({ visit }) => {
    const [olivia, oscar] = [await visit('Olivia Marsh'), await visit('Oscar Lythgoe')]
    const [[own], [others]] = [await proposalsOf(olivia), await proposalsOf(oscar)]
    const before = (await oscar.open(`${others}/tasks/rationale`)).sent
    const form = await olivia.open(`${own}/tasks/rationale`)
    const forged = tamper(form, (bound) => bound.replace(own!.slice(-36), others!.slice(-36)))
    expect(await olivia.send(forged, { rationaleForProject: 'Forged' })).toMatchObject(refused)
    const after = (await oscar.open(`${others}/tasks/rationale`)).sent
    expect(after.filter(([name]) => !name.startsWith('$'))).toEqual(before.filter(([name]) => !name.startsWith('$')))
  })

  test('another’s draft does not exist', async ({ visit }) => {
    const [olivia, oscar] = [await visit('Olivia Marsh'), await visit('Oscar Lythgoe')]
    const check = await answerConversion(olivia, '980043', 'Mine alone')
    const draftId = /new\/([0-9a-f-]{36})\//.exec(check.path)![1]!
    const begun = await oscar.send(await oscar.open('/proposals/new'))
    const ownId = /new\/([0-9a-f-]{36})\//.exec(begun.location!)![1]!
    const step = await oscar.open(`/proposals/new/${ownId}/route`)
    const forged = tamper(step, (bound) => bound.replace(ownId, draftId))
    expect(await oscar.send(forged, { route: 'sponsored' })).toMatchObject(notFound)
    expect(await oscar.send(check)).toMatchObject(notFound)
    expect((await oscar.get(check.path)).status()).toBe(404)
  })

  test('a decision’s draft belongs to its proposal', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const [one, other] = await proposalsOf(olivia)
    const { location } = await olivia.send(await olivia.open(`${one}/decision`))
    const form = await olivia.open(location!)
    const forged = tamper(form, (bound) => bound.replace(one!.slice(-36), other!.slice(-36)))
    await olivia.send(forged, { verdict: 'declined' })
    expect((await olivia.get(location!.replace(one!.slice(-36), other!.slice(-36)))).status()).toBe(404)
  })

  test('an admin’s form from somebody else: refused, nothing written', async ({ visit }) => {
    const [asha, carl] = [await visit('Asha Moreau'), await visit('Carl Webster')]
    const [person] = await asha.links('/admin/people?q=Newton', /^\/admin\/people\/[0-9a-f-]{36}$/)
    for (const path of ['/admin/people/new', `${person}/name`, `${person}/roles/new`, `${person}/deactivate`]) {
      const form = await asha.open(path)
      const answer = await carl.send(form, {
        firstName: 'Carl',
        lastName: 'Was Here',
        email: 'x@y.example',
        role: 'admin',
      })
      expect(answer, path).toMatchObject(refused)
    }
    expect((await asha.rows('/admin/people?q=Was+Here&state=all')).length).toBe(0)
  })

  test('a project’s form from a caseworker who does not have it: refused', async ({ visit }) => {
    const [stella, carl] = [await visit('Stella Finch'), await visit('Carl Webster')]
    const projects = await stella.links('/projects?scope=all&phase=completing', /^\/projects\/[0-9a-f-]{36}$/)
    const own = await carl.links('/projects?scope=mine&phase=completing', /^\/projects\/[0-9a-f-]{36}$/)
    const project = projects.find((path) => !own.includes(path))!
    const [task] = await stella.links(project, /\/tasks\//)
    expect(await carl.send(await stella.open(task!))).toMatchObject(refused)
  })

  for (const bound of [
    '[]',
    '[null,null]',
    '["",{}]',
    '[{"proposalId":1,"projectId":["a"],"personId":{}},{}]',
    '[{"of":"person","id":"x","taskKey":"rationale"},{}]',
    `[{"of":"proposal","id":"${unknownId}","taskKey":"__proto__"},{}]`,
    '[{"of":"proposal","id":"$undefined"},null]',
  ])
    test(`of another shape are not found: ${bound}`, async ({ visit }) => {
      const [olivia, asha] = [await visit('Olivia Marsh'), await visit('Asha Moreau')]
      const [proposal] = await proposalsOf(olivia)
      for (const [visitor, path] of [
        [olivia, `${proposal}/tasks/rationale`],
        [olivia, `${proposal}/assign`],
        [asha, '/admin/people/new'],
        [await visit(), '/sign-in'],
      ] as const) {
        const answer = await visitor.send(tamper(await visitor.open(path), () => bound))
        if (path === '/sign-in') expect(answer.status, path).toBeLessThan(500)
        else expect(answer, path).toMatchObject(notFound)
      }
    })
})

test.describe('a form older than its session', () => {
  test('says so, keeps what was typed, and is saved after signing in again', async ({ page, signIn }) => {
    await signIn('Olivia Marsh', preparing)
    await page.getByRole('table').getByRole('rowheader').getByRole('link').nth(3).click()
    await page.getByRole('link', { name: 'Rationale', exact: true }).first().click()
    await page.getByLabel('Rationale for the trust').fill('Typed before signing out')
    const other = await page.context().newPage()
    await other.goto('/projects')
    await other.getByRole('button', { name: 'Sign out' }).click()
    await other.waitForURL('/signed-out')

    await page.getByRole('button', { name: 'Save and return' }).click()
    await expect(page.locator('.govuk-error-summary')).toContainText('you have been signed out')
    await expect(page.getByLabel('Rationale for the trust')).toHaveValue('Typed before signing out')

    await other.goto('/sign-in')
    await other.getByRole('radio', { name: 'Olivia Marsh' }).check()
    await other.getByRole('button', { name: 'Sign in' }).click()
    await other.getByRole('button', { name: 'Sign out' }).waitFor()
    await page.getByRole('button', { name: 'Save and return' }).click()
    await expect(page.getByText('Task saved')).toBeVisible()
  })

  test('without scripts leads to the sign-in page, and from there back to the form', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const [proposal] = await proposalsOf(olivia)
    const form = await olivia.open(`${proposal}/tasks/rationale`)
    const stranger = await visit()
    const answer = await stranger.send(form, { rationaleForTrust: 'Too late' })
    expect(answer.location).toBe(`/sign-in?to=${encodeURIComponent(`${proposal}/tasks/rationale`)}`)
  })
})
