import { parse } from 'csv-parse/sync'
import { freePort } from '#lib/platform/database/embedded/free-port'
import { answerConversion } from '../fixtures/conversion-form.ts'
import { answerDecision, because, dateIn, decide } from '../fixtures/decision-form.ts'
import { startIsolatedServer } from '../fixtures/isolated-server.ts'
import { expect, test } from '../fixtures/test.ts'
import type { HttpClient } from '../fixtures/http-client.ts'

const uuid = '[0-9a-f-]{36}'
const decidedOn = dateIn('decidedOn', ['2', '3', '2026'])
const nobody = { makerRole: 'none' }
const deferral = [
  { verdict: 'deferred' },
  nobody,
  because('deferredFor', 'performance-concerns', 'Results to come'),
  decidedOn,
]

async function propose(visitor: HttpClient, urn: string, route: 'voluntary' | 'sponsored'): Promise<string> {
  const made = await visitor.send(
    await answerConversion(visitor, urn, [
      { route },
      { formsNewTrust: 'yes' },
      { alreadyHere: 'no' },
      { newTrustName: `Trust of ${urn}` },
    ]),
  )
  return new RegExp(`^/proposals/${uuid}`).exec(made.location!)![0]
}

async function enterDates(visitor: HttpClient, proposal: string, query = '') {
  const form = await visitor.open(`${proposal}/tasks/project-dates${query}`)
  const significant = { 'proposedSignificantOn-month': '9', 'proposedSignificantOn-year': '2027' }
  return visitor.send(form, { ...dateIn('proposedDecisionOn', ['2', '3', '2026']), ...significant })
}

async function rowsOf(consumer: HttpClient): Promise<Record<string, string>[]> {
  const file = await consumer.get('/exports/merged/file.csv')
  return parse(await file.body(), { columns: true })
}

test.describe('each kind of decision, without scripts, to its cells of the merged export', () => {
  for (const { type, urn, route, pages, cells } of [
    {
      type: 'approved with conditions',
      urn: '980052',
      route: 'voluntary',
      pages: [
        { verdict: 'approved' },
        { makerRole: 'deputy-director' },
        { makerName: 'Dee Putty' },
        { hasConditions: 'yes' },
        { conditions: 'The lease is signed' },
        decidedOn,
        dateIn('academyOrderSentOn', ['4', '3', '2026']),
      ],
      cells: {
        Decision: 'Approved with conditions',
        'Decision maker role': 'Deputy Director',
        'Decision maker name': 'Dee Putty',
        'Decision conditions': 'The lease is signed',
        'Date the academy order was sent': '2026-03-04',
        'Project phase': 'Completing',
      },
    },
    {
      type: 'declined',
      urn: '980053',
      route: 'voluntary',
      pages: [{ verdict: 'declined' }, nobody, because('declinedFor', 'choice-of-trust', 'Too far'), decidedOn],
      cells: {
        Decision: 'Declined',
        'Decision reasons': 'Choice of trust: Too far',
        'Project phase': 'Closed',
        'Project outcome': 'Declined',
      },
    },
    {
      type: 'deferred',
      urn: '980054',
      route: 'sponsored',
      pages: deferral,
      cells: {
        Decision: 'Deferred',
        'Decision reasons': 'Performance concerns: Results to come',
        'Reasons the directive academy order was revoked': 'not revoked',
        'Project phase': 'Preparing',
      },
    },
    {
      type: 'withdrawn',
      urn: '980058',
      route: 'voluntary',
      pages: [{ verdict: 'withdrawn' }, nobody, because('withdrawnFor', 'other', 'The school asked'), decidedOn],
      cells: { Decision: 'Withdrawn', 'Decision reasons': 'Other: The school asked', 'Project outcome': 'Withdrawn' },
    },
    {
      type: 'order revoked',
      urn: '980059',
      route: 'sponsored',
      pages: [
        { verdict: 'order-revoked' },
        {},
        { ministerApproved: 'true', letterSent: 'true', copySaved: 'true' },
        because('orderRevokedFor', 'change-to-government-policy', 'New policy'),
        { ministerName: 'Min Ister' },
        decidedOn,
      ],
      cells: {
        Decision: 'Directive academy order revoked',
        'Decision maker role': 'Minister',
        'Reasons the directive academy order was revoked': 'Change to government policy: New policy',
        'Project outcome': 'DAO revoked',
      },
    },
  ] as const)
    test(type, async ({ visit }) => {
      const [olivia, grace] = [await visit('Olivia Marsh'), await visit('Grace Ledger')]
      const proposal = await propose(olivia, urn, route)
      const approves = type.startsWith('approved')
      if (approves) {
        const { location: step } = await olivia.send(await olivia.open(`${proposal}/decision`))
        const { errors } = await olivia.send(await olivia.open(step!), { verdict: 'approved' })
        expect(errors).toEqual([
          'Enter a proposed decision date before you record an approval',
          'Enter a proposed conversion date before you record an approval',
        ])
        const { location } = await enterDates(olivia, proposal, `?return=${encodeURIComponent(step!)}`)
        expect(location).toBe(`${step}?saved=task&task=project-dates`)
      }
      expect((await decide(olivia, proposal, pages)).location).toBe(`${proposal}?saved=decision`)
      const row = (await rowsOf(grace)).find((one) => one['School URN'] === urn)!
      expect(row).toMatchObject({ ...cells, 'Number of decisions': '1', 'Decision date': '2026-03-02' })
    })
})

for (const scripts of [true, false])
  test.describe(`with JavaScript ${scripts ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled: scripts })

    test('a date moves with its reasons, an approval is undone, the academy order is dated', async ({
      page,
      signIn,
      signOut,
      visit,
      expectAccessible,
    }) => {
      test.slow()
      const urn = scripts ? '980060' : '980061'
      const olivia = await visit('Olivia Marsh')
      const proposal = await propose(olivia, urn, 'voluntary')
      await enterDates(olivia, proposal)
      const next = (name = 'Continue') => page.getByRole('button', { name, exact: true }).click()

      await signIn('Olivia Marsh', `${proposal}/tasks/project-dates`)
      await page.getByRole('link', { name: 'Change Proposed conversion or transfer date' }).click()
      await expectAccessible()
      await page.getByLabel('Month').fill('9')
      await page.getByLabel('Year').fill('2027')
      await next()
      await expect(page.locator('.govuk-error-summary')).toContainText('is September 2027 already')
      await page.getByLabel('Month').fill('11')
      await next()
      await page.getByRole('checkbox', { name: 'Pensions' }).check()
      await next('Save the new date')
      await expect(page.locator('.govuk-error-summary')).toContainText('Enter details for “Pensions”')
      await expectAccessible()
      await page.locator('#reasons-pensions').fill('The fund asks for more')
      await next('Save the new date')
      await expect(page.getByText('Date changed', { exact: true })).toBeVisible()
      await expect(page.getByText('The fund asks for more')).toBeVisible()
      await expectAccessible()

      const approval = [{ verdict: 'approved' }, nobody, { hasConditions: 'no' }, decidedOn, {}]
      await decide(olivia, proposal, approval)
      await signOut()
      await signIn('Stella Finch', proposal)
      await page.getByRole('link', { name: 'Reopen this proposal' }).click()
      await next('Reopen this proposal')
      await expect(page.locator('.govuk-error-summary')).toContainText('Enter why the approval is undone')
      await expectAccessible()
      await page.getByLabel('Why is the approval undone?').fill('Recorded on the wrong school')
      await next('Reopen this proposal')
      await expect(page.getByText('Proposal reopened')).toBeVisible()
      await expect(page.getByText('Recorded on the wrong school')).toBeVisible()
      await expectAccessible()

      await decide(olivia, proposal, approval)
      await page.goto(`${proposal}/decision/academy-order`)
      await expectAccessible()
      await page.getByLabel('Day').fill('5')
      await page.getByLabel('Month').fill('3')
      await page.getByLabel('Year').fill('2026')
      await next('Save')
      await expect(page.getByText('Date of the academy order saved')).toBeVisible()

      const row = (await rowsOf(await visit('Grace Ledger'))).find((one) => one['School URN'] === urn)!
      expect(row).toMatchObject({
        Decision: 'Approved',
        'Number of decisions': '2',
        'Previous decision': 'Approved',
        'Why the approval was undone': 'Recorded on the wrong school',
        'Date the academy order was sent': '2026-03-05',
        'Conversion or transfer date': '2027-11-01',
        'Times the conversion or transfer date moved': '1',
        'Why the conversion or transfer date last changed': 'Pensions: The fund asks for more',
      })
    })
  })

test('twenty proposals decided and edited by two people each at the same time: nothing lost, nothing doubled', async ({
  visit,
}) => {
  test.setTimeout(300_000)
  const copy = await startIsolatedServer(await freePort(), {})
  try {
    const stella = await visit('Stella Finch', copy.baseUrl)
    const names = [
      'Nora Bewick',
      'Oscar Lythgoe',
      'Yasmin Thwaite',
      'Edwin Mapperley',
      'Wilma Ludlow',
      'Eve Orford',
      'Olivia Marsh',
      'Sanjay Downs',
      'Selina Moor',
    ]
    const work: { officer: HttpClient; proposal: string }[] = []
    for (const name of names) {
      const officer = await visit(name, copy.baseUrl)
      const found = await officer.links('/projects?scope=mine&phase=preparing', new RegExp(`^/proposals/${uuid}$`))
      work.push(...found.slice(0, 3).map((proposal) => ({ officer, proposal })))
    }
    const twenty = work.slice(0, 20)
    expect(twenty).toHaveLength(20)
    const before = await Promise.all(twenty.map(async ({ officer, proposal }) => decisionsOn(officer, proposal)))
    const ready = []
    for (const { officer, proposal } of twenty) {
      const path = `${proposal}/tasks/rationale`
      ready.push({
        officer,
        check: await officer.open(await answerDecision(officer, proposal, deferral)),
        forms: [await officer.open(path), await stella.open(path)] as const,
      })
    }
    const answers = await Promise.all(
      ready.map(({ officer, check, forms: [officers, stellas] }, place) =>
        Promise.all([
          officer.send(officers, { rationaleForTrust: `Officer ${place}` }),
          stella.send(stellas, { rationaleForTrust: `Support ${place}` }),
          officer.send(check),
          officer.send(check),
        ]),
      ),
    )
    for (const [place, { officer, proposal }] of twenty.entries()) {
      const [officers, stellas, ...decisions] = answers[place]!
      for (const { location } of decisions) expect(location).toBe(`${proposal}?saved=decision`)
      expect(await decisionsOn(officer, proposal)).toBe(before[place]! + 1)
      // One of the two saved; the other was shown both versions and keeps what was typed.
      expect([officers.status, stellas.status].toSorted()).toEqual([200, 303])
      const isOfficers = officers.status === 303
      const [saved, typed] = isOfficers
        ? [`Officer ${place}`, `Support ${place}`]
        : [`Support ${place}`, `Officer ${place}`]
      const told = isOfficers ? stellas : officers
      expect(told.errors[0]).toContain('saved changes to this page on')
      expect(told.text).toContain(saved)
      expect(told.typed('rationaleForTrust')).toEqual([typed])
      expect((await officer.open(`${proposal}/tasks/rationale`)).html.text).toContain(saved)
    }
  } finally {
    await copy.stop()
  }
})

/** How many decisions a proposal's page shows. */
async function decisionsOn(visitor: HttpClient, proposal: string): Promise<number> {
  const text = await (await visitor.get(proposal)).text()
  return text.split('>Recorded<').length - 1
}
