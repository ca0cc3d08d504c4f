import { readFileSync } from 'node:fs'
import { allowedTo } from '#lib/access/testing/permission-matrix'
import { commands } from '../fixtures/commands.ts'
import { routeAccess } from '../fixtures/route-access.ts'
import { named, names, oneOfEachRole, type PersonKey } from '../fixtures/people.ts'
import { expect, test } from '../fixtures/test.ts'
import type { HttpClient } from '../fixtures/http-client.ts'
import { findSampleRecords } from '../fixtures/sample-records.ts'

/*
 * Who may do what, asked over HTTP: the table of lib/access/testing/matrix against every page, file, form and address of the API.
 */

const refusalOf = (who: PersonKey) =>
  who === 'nobody (no role)'
    ? 'You do not have a role in this service yet'
    : 'You do not have permission to use this page'

type Visit = (name?: string) => Promise<HttpClient>

const bearer = (key: string) => ({ headers: { Authorization: `Bearer ${key}` } })

/** A key that an admin makes in the portal. */
async function makeKey(admin: HttpClient, answers: Record<string, string>): Promise<string> {
  const made = await admin.send(await admin.open('/admin/keys/new'), answers)
  return /pac_live_[\w-]{56}/.exec(made.text)![0]
}

/** The status of a page or file, or that it leads to signing in. A page that says no does so at its own address. */
async function answerTo(visitor: HttpClient, path: string) {
  const response = await visitor.request.get(path, { maxRedirects: 0 })
  const { location } = response.headers()
  if (location === undefined) return response.status()
  return new URL(location, 'http://localhost').pathname === '/sign-in'
    ? 'sign in'
    : (await visitor.get(location)).status()
}

async function everybodyIn(visit: Visit) {
  const visitors = await Promise.all(named.map(async (who) => [who, await visit(names[who])] as const))
  const everybody = Object.fromEntries(visitors) as Record<PersonKey, HttpClient>
  const key = await makeKey(everybody.admin, { name: 'Matrix', opens: 'all' })
  return { everybody, key, world: await findSampleRecords(everybody, key) }
}

test('every page and file of the build is on the list', () => {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>
  const built = Object.entries(manifest).flatMap(([file, route]) => (/\/(page|route)$/.test(file) ? [route] : []))
  const drawn = built.filter((route) => !/\.(svg|ico|png|txt)$/.test(route))
  expect(Object.keys(routeAccess).toSorted()).toEqual(drawn.toSorted())
})

test('every page and file opens to those whom the table names, and to nobody else', async ({ visit }) => {
  test.setTimeout(120_000)
  const { everybody, world } = await everybodyIn(visit)
  const stranger = await visit()
  const asked = Object.entries(routeAccess).flatMap(([route, entrance]) =>
    typeof entrance === 'string'
      ? []
      : [{ route, path: entrance[2](world), allowed: allowedTo(entrance[0], entrance[1]) }],
  )
  const given = await Promise.all(
    [...oneOfEachRole, undefined].map(async (who) => {
      const answers: string[] = []
      for (const { route, path } of asked)
        answers.push(`${route} ${who ?? 'stranger'} ${await answerTo(who ? everybody[who] : stranger, path)}`)
      return answers
    }),
  )
  const expected = [...oneOfEachRole, undefined].map((who) =>
    asked.map(({ route, allowed }) => {
      const answer = who === undefined ? 'sign in' : allowed.includes(who) ? 200 : 403
      return `${route} ${who ?? 'stranger'} ${answer}`
    }),
  )
  expect(given.flat()).toEqual(expected.flat())
})

test('every form is taken from those whom the table names, and from nobody else', async ({ visit }) => {
  test.setTimeout(120_000)
  const { everybody, world } = await everybodyIn(visit)
  for (const { row, rule, by, at, answers } of commands) {
    const allowed = allowedTo(...rule)
    const form = await everybody[by].open(at(world))
    const others = named.filter((who) => !allowed.includes(who))
    expect(others, row).not.toEqual([])
    const refused = await Promise.all(
      others.map(async (who) => {
        const { status, location, heading } = await everybody[who].send(form, answers)
        return `${who} ${status} ${location?.split('?')[0]} ${heading}`
      }),
    )
    expect(refused, row).toEqual(others.map((who) => `${who} 403 undefined ${refusalOf(who)}`))
    const taken = await everybody[by].send(form, answers)
    expect([taken.status, taken.errors], row).toEqual([303, []])
  }
})

test('a key opens what it is for, and nothing once it is revoked', async ({ visit, request }) => {
  const adam = await visit(names.admin)
  const grants = await makeKey(adam, { name: 'Matrix grants', opens: 'team', team: 'grants' })
  const letters = await makeKey(adam, { name: 'Matrix letters', opens: 'exports', exports: 'letters' })
  const application = await makeKey(adam, { name: 'Matrix applications', opens: 'send' })
  const all = await makeKey(adam, { name: 'Matrix of all', opens: 'all' })
  const since = `changedSince=${new Date(Date.now() - 1000).toISOString()}`
  const unknown = '01a20000-0000-7000-8000-000000000000'
  const statuses = async (key: string) => {
    const gets = [
      'exports/merged.csv?phase=closed',
      'exports/pre-conversion-grants.jsonl',
      'exports/letters.csv',
      `exports/letters.changes.csv?${since}`,
      'changes?limit=1',
      `exports/downloads/${unknown}`,
    ]
    const answers = []
    for (const path of gets) answers.push((await request.get(`/api/v1/${path}`, bearer(key))).status())
    answers.push((await request.post('/api/v1/proposals', bearer(key))).status())
    return answers
  }
  expect(await statuses(all)).toEqual([200, 200, 200, 200, 200, 404, 403])
  expect(await statuses(grants)).toEqual([200, 200, 403, 403, 200, 404, 403])
  expect(await statuses(letters)).toEqual([403, 403, 200, 200, 403, 404, 403])
  expect(await statuses(application)).toEqual([403, 403, 403, 403, 403, 404, 400])
  const [row] = (await adam.links('/admin/keys', /\/revoke$/)).slice(0, 1)
  expect((await adam.send(await adam.open(row!))).status).toBe(303)
  expect(await statuses(all)).toEqual(Array.from({ length: 7 }, () => 401))
  expect(await statuses(`${grants.slice(0, -1)}~`)).toEqual(Array.from({ length: 7 }, () => 401))
  // A key is no session: pages do not open to it.
  expect(new URL((await request.get('/exports', bearer(grants))).url()).pathname).toBe('/sign-in')
})
