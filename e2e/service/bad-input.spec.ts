import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { answerConversion } from '../fixtures/conversion-form.ts'
import { expect, test } from '../fixtures/test.ts'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import { namesOf, type HttpClient } from '../fixtures/http-client.ts'

const routes = Object.values(
  JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>,
)
const unknownId = '01a20000-0000-7000-8000-000000000000'
const preparing = '/projects?scope=mine&phase=preparing&sort=created'

const proposalsOf = (visitor: HttpClient) => visitor.links(preparing, /^\/proposals\/[0-9a-f-]{36}$/)

/** Some of a list: others for each place, so that all have been somewhere. */
const inTurn = <T>(all: readonly T[], place: number, count: number) =>
  Array.from({ length: count }, (_, index) => all[(place * count + index) % all.length]!)

/** The addresses that are not answered as they should be, each with its answer. */
async function wronglyAnswered(visitor: HttpClient, addresses: string[], right: (status: number) => boolean) {
  expect(addresses.length).toBeGreaterThan(150)
  const wrong: string[] = []
  for (const address of addresses) {
    const response = await visitor.get(address)
    if (!right(response.status())) wrong.push(`${response.status()} ${address.slice(0, 100)}`)
    expect(await response.text(), address).not.toMatch(/href="(javascript:|\/\/evil)/)
  }
  return wrong
}

test.describe('addresses', () => {
  test('an id that is none, or unknown, is not found on any route', async ({ visit }) => {
    test.slow()
    const strange = ['%00', '%ff', '..%2f', '1%27--', '__proto__', '%E2%80%AE%F0%9F%98%80', 'A'.repeat(3000)]
    const withIds = routes.filter((route) => route.includes('[') && !route.includes('[...'))
    const addresses = withIds.flatMap((route, place) =>
      ['x', unknownId, ...inTurn(strange, place, 2)].map((id) => route.replaceAll(/\[\w+\]/g, id)),
    )
    // The API asks for a key first.
    const wrong = await wronglyAnswered(await visit('Asha Moreau'), addresses, (one) => [400, 401, 404].includes(one))
    expect(wrong).toEqual([])
  })

  test('a query that makes no sense does no harm', async ({ visit }) => {
    test.slow()
    const asha = await visit('Asha Moreau')
    const [proposal] = await asha.links('/projects?scope=all&phase=preparing', /^\/proposals\//)
    const values = [
      '%00',
      '%ff',
      'A'.repeat(700),
      '-1',
      '1e99',
      '2026-02-31',
      '%27;--',
      '//evil.example',
      'javascript:x',
    ]
    const names =
      'q page phase type region officer from to saved action reason wait state kind scope sort order bom error __proto__'
    const queries = values.map((value) =>
      names
        .split(' ')
        .map((name) => `${name}=${value}`)
        .join('&'),
    )
    const fixed = routes.filter((route) => !route.includes('[') && !/^\/(api|_|try-again)/.test(route))
    const addresses = [...fixed, proposal!, '/exports/merged', '/exports/merged/file.csv'].flatMap((path, place) => [
      ...inTurn(queries, place, 3).map((query) => `${path}?${query}`),
      `${path}?${queries[0]}&${queries[1]}`,
    ])
    expect(await wronglyAnswered(asha, addresses, (status) => status < 500)).toEqual([])
  })
})

/** Every form that a proposal, a project and the list of people lead to, with who may send it. */
async function everyForm(visit: (name: string) => Promise<HttpClient>) {
  const [olivia, stella, asha] = [await visit('Olivia Marsh'), await visit('Stella Finch'), await visit('Asha Moreau')]
  const [proposal] = await proposalsOf(olivia)
  const [project] = await stella.links(
    '/projects?scope=all&phase=completing&sort=created',
    /^\/projects\/[0-9a-f-]{36}$/,
  )
  const newcomer = { firstName: 'Tried', lastName: 'With Anything', email: `${randomUUID()}@education.example` }
  const added = await asha.send(await asha.open('/admin/people/new'), newcomer)
  const person = added.location!.replace(/\?.*/, '')
  const forms = [
    ...[...(await olivia.links(proposal!, /\/tasks\//)), `${proposal}/assign`].map((path) => [olivia, path] as const),
    ...[...(await stella.links(project!, new RegExp(`^${project}/tasks/`))), `${project}/assign`].map(
      (path) => [stella, path] as const,
    ),
    ...['/admin/people/new', `${person}/name`, `${person}/roles/new`].map((path) => [asha, path] as const),
  ]
  expect(forms.length).toBeGreaterThan(12)
  return forms
}

/** What a form keeps of a text: no NUL, which no page can hold and no database keeps; what is no Unicode as the sign for that. */
const kept = (text: string) => stripInvisible(text.replaceAll('\0', '').toWellFormed())

test.describe('fields', () => {
  const nasty = {
    'right to left, emoji, joiners': '\u202eمدرسة النور\u202c 👩‍🏫 ﷽ Z̷̛a\u200b',
    'lone surrogate': 'a\ud800b',
    NUL: 'a\0b',
    'a number in other digits': '٣１',
    'no number': '1e999',
    markup: '</textarea><script>alert(1)</script>"\'',
    '20,000 characters': 'é'.repeat(20_000),
  }

  for (const [what, text] of Object.entries(nasty))
    test(`${what}: saved, or given back with a sentence and as typed`, async ({ visit }) => {
      const forms = await everyForm(visit)
      let opened = 0
      for (const [visitor, path] of forms) {
        // Tests beside this one assign and complete records: their pages then have no form any more.
        const form = await visitor.open(path).catch(() => undefined)
        if (!form) continue
        opened += 1
        const names = namesOf(form)
        const answer = await visitor.send(form, Object.fromEntries(names.map((name) => [name, text])))
        expect([200, 303], path).toContain(answer.status)
        expect(answer.location ?? '', path).not.toContain('try-again')
        expect(answer.text).not.toContain('<script>alert')
        if (answer.status === 303) continue
        expect(answer.errors.length, path).toBeGreaterThan(0)
        for (const line of answer.errors) expect(line, path).not.toMatch(/invalid|expected|undefined|null/i)
        const typed = form.html.querySelectorAll('textarea, [type=text]').map((field) => field.getAttribute('name')!)
        for (const name of typed) expect(answer.typed(name), `${path} ${name}`).toEqual([kept(text)])
      }
      expect(opened).toBeGreaterThan(forms.length / 2)
    })

  test('10,000 characters are kept whole; one more comes back with a sentence', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const [, proposal] = await proposalsOf(olivia)
    const path = `${proposal}/tasks/rationale`
    const text = 'مدرسة\r\nб👩‍🏫'.repeat(1000).slice(0, 10_000 + 999)
    const long = { ...(await olivia.open(path)) }
    const tooLong = await olivia.send(long, { rationaleForProject: 'x'.repeat(10_001) })
    expect(tooLong.errors).toEqual(['Rationale for the project must be 10,000 characters or fewer'])
    expect(tooLong.typed('rationaleForProject')).toEqual(['x'.repeat(10_001)])
    const whole = text.replaceAll('\r\n', '\n').slice(0, 9_999).toWellFormed()
    expect((await olivia.send(long, { rationaleForProject: whole })).location).toContain('saved=task')
    const again = await olivia.open(path)
    expect(Object.fromEntries(again.sent).rationaleForProject).toBe(whole.trim())
  })

  test('a date that is none comes back with a sentence and as typed', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    // Its own proposal: a date that is there already is changed elsewhere.
    const created = await olivia.send(await answerConversion(olivia, '980020', 'Undated Trust'))
    const form = await olivia.open(created.location!.replace('/created', '/tasks/project-dates'))
    const names = ['day', 'month', 'year'].map((part) => `proposedDecisionOn-${part}`)
    for (const [parts, sentence] of [
      [['31', '2', '2026'], 'must be a real date'],
      [['29', '2', '2027'], 'must be a real date'],
      [['0', '1', '2026'], 'must be a real date'],
      [['1', '13', '2026'], 'must have a month from 1 to 12'],
      [['1', '1', '26'], 'must have a year of 4 numbers'],
      [['1', '1', '9999'], 'must have a year from 2000 to 2050'],
      [['1', '', '2026'], 'must include a month'],
      [['١', '2', '2026'], 'must be a real date'],
    ] as const) {
      const answer = await olivia.send(form, Object.fromEntries(names.map((name, place) => [name, parts[place]!])))
      expect(answer.errors, parts.join(' ')).toEqual([`Proposed decision date ${sentence}`])
      expect(names.flatMap(answer.typed)).toEqual([...parts])
    }
  })

  test('searches take anything', async ({ visit }) => {
    const olivia = await visit('Olivia Marsh')
    const { location } = await olivia.send(await olivia.open('/proposals/new'))
    for (const text of Object.values(nasty)) {
      const q = encodeURIComponent(text.toWellFormed().slice(0, 600))
      expect((await olivia.get(`${location}?q=${q}`)).status()).toBe(200)
    }
  })
})

test('what a spreadsheet would run is guarded in the file', async ({ visit }) => {
  const olivia = await visit('Olivia Marsh')
  const names = ['\t=HYPERLINK("http://evil.example")', '+1+1', '-1+2', '@SUM(A1)', '＝1+1', "'=1"]
  for (const [place, name] of names.entries()) {
    const urn = String(980065 + place)
    expect((await olivia.send(await answerConversion(olivia, urn, name))).location).toMatch(/\/created$/)
  }
  const dana = await visit('Dana Ashby')
  const file = await dana.get('/exports/merged/file.csv')
  const rows = parse(await file.body(), { columns: true }) as Record<string, string>[]
  const trusts = names.map((_, place) => rows.find((row) => row['School URN'] === String(980065 + place))!)
  expect(trusts.map((row) => row['Incoming trust name'])).toEqual(names.map((name) => `'${name.trim()}`))
})
