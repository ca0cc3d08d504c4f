import { expect, test } from '../fixtures/test.ts'

const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`a-${index}`, 'x']))

test('18,000 fields from a stranger are refused by a sentence, and others are answered meanwhile', async ({
  visit,
  request,
}) => {
  const stranger = await visit()
  const sent = stranger.send(await stranger.open('/sign-in'), fields(18_000))
  expect((await request.get('/api/health')).status()).toBe(200)
  expect(await sent).toMatchObject({
    status: 200,
    errors: [expect.stringContaining('more fields than the service accepts')],
  })
})

test('a form above the limit is answered by a page that says so, with status 413', async ({ visit }) => {
  const olivia = await visit('Olivia Marsh')
  const [proposal] = await olivia.links(
    '/projects?scope=mine&phase=preparing&sort=created',
    /^\/proposals\/[0-9a-f-]{36}$/,
  )
  const form = await olivia.open(`${proposal}/tasks/rationale`)
  const tooLong = await olivia.send(form, { rationaleForProject: 'x'.repeat(5_000_000) })
  expect(tooLong).toMatchObject({ status: 303, location: expect.stringMatching(/\/too-large$/) })
  const page = await olivia.get('/too-large')
  expect(page.status()).toBe(413)
  expect(await page.text()).toContain('Your answers are too long')
})

test('two million characters are given back with a sentence, as they were typed', async ({ visit }) => {
  const olivia = await visit('Olivia Marsh')
  const [proposal] = await olivia.links(
    '/projects?scope=mine&phase=preparing&sort=created',
    /^\/proposals\/[0-9a-f-]{36}$/,
  )
  const typed = 'x'.repeat(2_000_000)
  const answer = await olivia.send(await olivia.open(`${proposal}/tasks/rationale`), { rationaleForProject: typed })
  expect(answer).toMatchObject({ status: 200, errors: [expect.stringContaining('10,000 characters or fewer')] })
  expect(answer.typed('rationaleForProject')[0]?.length).toBe(typed.length)
})
