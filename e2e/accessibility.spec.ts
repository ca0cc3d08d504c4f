import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures/test.ts'

test.describe.configure({ mode: 'parallel' })

type Step = (page: Page) => Promise<void>

/** Who looks, where they start and how they go on from there to the state to look at. */
type State = { as?: string; at: string; steps?: Step[] }

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click()
const openFirst = (page: Page) => page.getByRole('table').getByRole('rowheader').getByRole('link').first().click()
const reach = (title: string) => (page: Page) => page.getByRole('heading', { level: 1, name: title }).waitFor()
const seeError = (page: Page) => page.getByRole('heading', { name: 'There is a problem' }).waitFor()

const officer = 'Olivia Marsh'
const caseworker = 'Carl Webster'
const support = 'Stella Finch'
const consumer = 'Grace Ledger'
const admin = 'Adam Keyes'

const preparing = '/projects?scope=all&phase=preparing&region=H'
const completing = '/projects?phase=completing'
const person = '/admin/people?q=Bewick'
const firstStep = [press('Start a conversion'), reach('Which school is converting?')]
const firstDecisionStep = [
  openFirst,
  press('Record a decision'),
  reach('Record a decision'),
  press('Continue'),
  reach('What was the decision?'),
]

const settled = (page: Page) => page.getByRole('heading', { level: 1, name: /project document/ }).waitFor()
const openNotes = async (page: Page) => {
  await page.goto(`${page.url()}/notes`)
  await page.getByRole('heading', { name: 'Notes' }).waitFor()
}
const writeNote = [
  press('Add a note'),
  reach('Add a note'),
  (page: Page) => page.getByLabel('Note').fill('Rang the school'),
  press('Add note'),
  (page: Page) => page.getByText('Note added').waitFor(),
]
const addContact = [openFirst, press('Contacts'), press('Add a contact'), reach('Who are you adding?')]
/** Transfers to a trust that exists, in London. */
const joining = '/proposals?scope=all&status=pre-decision&route=transfer&region=H'
const own = '/projects?phase=preparing'
/** Somebody has taken these on. */
const handedOver = `${completing}&scope=all&hold=on-hold`
const directed = `${completing}&scope=all&kind=conversion`
const revoking = 'Record that the order is revoked'

/** From a list of proposals to the school improvement plans of the first that has some. */
async function openPlans(page: Page) {
  const links = page.getByRole('table').getByRole('rowheader').getByRole('link')
  for (const path of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))) {
    await page.goto(path)
    if (await page.getByText(/School improvement plans \([1-9]/).isVisible())
      return page.getByRole('link', { name: 'School improvement plans' }).click()
  }
  throw new Error('No proposal has a school improvement plan')
}
/** From a list to the first of its records that shows a link or button. */
const openWith = (name: string | RegExp) => async (page: Page) => {
  const links = page.getByRole('table').getByRole('rowheader').getByRole('link')
  for (const path of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))) {
    await page.goto(path)
    const shown = page.getByRole('button', { name }).or(page.getByRole('link', { name }))
    if (await shown.first().isVisible()) return
  }
  throw new Error(`No record shows ${name}`)
}
const planSteps = [openPlans, reach('School improvement plans')]

/**
 * Every page of the build in the states that no journey stops at; a string names the file of the journey that looks at a page in all
 * of its own. The first test compares the list with the build.
 */
const pages: Record<string, State[] | string> = {
  '/': 'conversion.spec.ts',
  '/_not-found': [{ at: '/nowhere' }],
  '/_global-error': 'nobody: it takes the place of a layout that failed',
  '/not-found': 'security.spec.ts',
  '/not-permitted': [
    {
      at: '/sign-in',
      steps: [
        (page) => page.getByRole('radio', { name: 'Newton Blank' }).check(),
        press('Sign in'),
        reach('You do not have a role in this service yet'),
      ],
    },
  ],
  '/try-again': [{ at: '/try-again' }],
  '/accessibility': [{ at: '/accessibility' }],
  '/cookies': [{ at: '/cookies' }],
  '/privacy': [{ at: '/privacy' }],
  '/signed-out': [{ at: '/signed-out' }],
  '/sign-in': [{ at: '/sign-in' }, { at: '/sign-in', steps: [press('Sign in'), seeError] }],
  '/sign-in-problem': ['no-access', 'unverified', 'too-many', 'other'].map((reason) => ({
    at: `/sign-in-problem?reason=${reason}`,
  })),

  '/projects': [
    { as: 'Rosa Clement', at: '/projects' },
    { as: 'Stella Finch', at: '/projects?phase=closed' },
    { as: officer, at: '/projects?from=2020-01&to=2020-01' },
    { as: consumer, at: '/projects?view=by-month&from=2027-01&to=2027-04' },
    { as: 'Rosa Clement', at: '/projects?scope=team&view=unassigned' },
    { as: consumer, at: '/projects?view=by-month&from=2027-04&to=2027-01', steps: [seeError] },
  ],
  '/projects/by/[by]': [
    { as: 'Rosa Clement', at: '/projects/by/person?scope=team' },
    { as: consumer, at: '/projects/by/trust?q=zzzz' },
  ],
  '/search': [
    { as: consumer, at: '/search?q=primary' },
    { as: officer, at: '/search?q=000000' },
    { as: officer, at: '/search?q=%25', steps: [seeError] },
  ],
  '/statistics': 'statistics.spec.ts',
  '/statistics/[topic]': [
    { as: officer, at: '/statistics/months?kind=transfer&region=H' },
    { as: consumer, at: '/statistics/phases?year=2025' },
  ],
  '/projects/[projectId]': [
    { as: caseworker, at: `${completing}&kind=transfer`, steps: [openFirst] },
    { as: officer, at: '/projects?scope=all&phase=closed', steps: [openFirst] },
  ],
  '/projects/this-week': [
    { as: caseworker, at: '/projects/this-week' },
    { as: 'Rosa Clement', at: '/projects/this-week' },
  ],
  '/projects/by-person': [
    { as: 'Rosa Clement', at: '/projects/by-person' },
    { as: support, at: '/projects/by-person' },
  ],
  '/assign/[of]': 'assignment.spec.ts',
  '/assign/[of]/check': 'assignment.spec.ts',
  '/projects/[projectId]/assign': [
    { as: 'Rosa Clement', at: completing, steps: [openFirst, press(/^(Assign|Change who)/)] },
    {
      as: 'Rosa Clement',
      at: completing,
      steps: [
        openFirst,
        press(/^(Assign|Change who)/),
        (page) => page.getByLabel('Find somebody').fill('zzzz'),
        press('Search'),
        (page) => page.getByText('Nobody who can be given this work').first().waitFor(),
      ],
    },
  ],
  '/projects/handover': [
    { as: officer, at: '/projects/handover' },
    { as: support, at: '/projects/handover?q=000000' },
  ],
  '/projects/[projectId]/dates': [
    {
      as: officer,
      at: '/projects?scope=all&phase=closed',
      steps: [openFirst, press(/^Dates$/)],
    },
  ],
  '/projects/[projectId]/about': ['conversion', 'transfer'].map((kind) => ({
    as: support,
    at: `${completing}&scope=all&kind=${kind}`,
    steps: [openFirst, press('About the project')],
  })),
  '/projects/[projectId]/people': [{ as: support, at: handedOver, steps: [openFirst, press(/^People$/)] }],
  '/projects/[projectId]/people/team': [
    { as: support, at: handedOver, steps: [openFirst, press(/^People$/), press('Change team')] },
  ],
  '/projects/[projectId]/details/[detail]': [
    {
      as: support,
      at: handedOver,
      steps: [
        openFirst,
        press('About the project'),
        press('Change sharepoint folder'),
        (page) => page.getByRole('textbox').fill('https://example.org'),
        press('Save'),
        seeError,
      ],
    },
  ],
  '/projects/[projectId]/order-revoked': [{ as: support, at: directed, steps: [openWith(revoking), press(revoking)] }],
  '/projects/[projectId]/order-revoked/[draftId]/[step]': [
    {
      as: support,
      at: directed,
      steps: [
        openWith(revoking),
        press(revoking),
        press('Continue'),
        reach('Confirm that the order can be revoked'),
        press('Continue'),
        seeError,
      ],
    },
  ],
  '/projects/[projectId]/correct': 'completing.spec.ts',
  '/projects/[projectId]/reopen': 'completing.spec.ts',
  '/projects/[projectId]/dates/change': 'conversion.spec.ts',
  '/projects/[projectId]/dates/change/[to]': 'conversion.spec.ts',
  '/projects/[projectId]/hold': [
    {
      as: 'Stella Finch',
      at: `${completing}&hold=not-on-hold`,
      steps: [openFirst, press('Put this project on hold'), press('Put on hold'), seeError],
    },
    { as: 'Stella Finch', at: `${completing}&hold=on-hold`, steps: [openFirst, press('Resume this project')] },
  ],
  '/projects/[projectId]/hand-over': 'conversion.spec.ts',
  '/projects/[projectId]/hand-over/details': 'conversion.spec.ts',
  '/projects/[projectId]/complete': 'conversion.spec.ts',
  '/projects/[projectId]/tasks/[taskKey]': 'each task, below',

  '/proposals': 'proposals-list.spec.ts',
  '/proposals/[proposalId]': [
    { as: officer, at: `${preparing}&kind=transfer`, steps: [openFirst] },
    { as: consumer, at: preparing, steps: [openFirst] },
  ],
  '/proposals/[proposalId]/created': 'conversion.spec.ts',
  '/proposals/[proposalId]/trust': [
    { as: officer, at: joining, steps: [openFirst, press('Change incoming trust')] },
    {
      as: officer,
      at: joining,
      steps: [
        openFirst,
        press('Change incoming trust'),
        (page) => page.getByLabel('Find a trust').fill('zzzzqqqq'),
        press('Search'),
      ],
    },
  ],
  '/proposals/[proposalId]/assign': [
    { as: officer, at: preparing, steps: [openFirst, press('Change delivery officer')] },
  ],
  '/proposals/[proposalId]/dates': [
    { as: officer, at: preparing, steps: [openFirst, press('Dates and their history'), reach('Dates')] },
  ],
  '/proposals/[proposalId]/timeline': [
    {
      as: officer,
      at: '/projects?scope=all&phase=closed',
      steps: [openFirst, press(/^(CON|MAT|SAT|FAM)[-_]/), press('Timeline'), reach('Timeline')],
    },
  ],
  '/proposals/[proposalId]/dates/[which]': 'decisions.spec.ts',
  '/proposals/[proposalId]/dates/[which]/[to]': 'decisions.spec.ts',
  '/proposals/[proposalId]/decision': [{ as: officer, at: preparing, steps: [openFirst, press('Record a decision')] }],
  '/proposals/[proposalId]/decision/academy-order': 'decisions.spec.ts',
  '/proposals/[proposalId]/decision/reopen': [
    {
      as: 'Stella Finch',
      at: completing,
      steps: [openFirst, press(/^(CON|MAT|SAT|FAM)[-_]/), press('Reopen this proposal'), reach('Reopen this proposal')],
    },
  ],
  '/proposals/[proposalId]/decision/[draftId]/[step]': [
    { as: officer, at: preparing, steps: [...firstDecisionStep, press('Continue'), seeError] },
    {
      as: officer,
      at: preparing,
      steps: [
        ...firstDecisionStep,
        (page) => page.getByRole('radio', { name: 'Deferred' }).check(),
        press('Continue'),
        reach('Who made the decision?'),
        (page) => page.getByRole('radio', { name: 'None' }).check(),
        press('Continue'),
        reach('Why was the decision deferred?'),
        (page) => page.getByRole('checkbox', { name: 'Performance concerns' }).check(),
        press('Continue'),
        seeError,
      ],
    },
  ],
  '/proposals/[proposalId]/performance': ['conversion', 'transfer'].map((kind) => ({
    as: officer,
    at: `${preparing}&kind=${kind}`,
    steps: [openFirst, press('Performance tables'), reach('Performance tables')],
  })),
  '/proposals/[proposalId]/trust-template': [
    { as: officer, at: preparing, steps: [openFirst, press('Prepare your trust template')] },
  ],
  '/proposals/[proposalId]/improvement-plans': [{ as: officer, at: own, steps: planSteps }],
  '/proposals/[proposalId]/improvement-plans/[planId]': [
    { as: officer, at: own, steps: [...planSteps, press('Change')] },
  ],
  '/proposals/[proposalId]/improvement-plans/[planId]/remove': [
    { as: officer, at: own, steps: [...planSteps, press('Remove')] },
  ],
  '/proposals/[proposalId]/improvement-plans/draft/[draftId]/[step]': [
    { as: officer, at: own, steps: [...planSteps, press('Add a'), press('Continue'), seeError] },
    { as: officer, at: own, steps: [...planSteps, press('Change'), press('Change this plan'), reach('Check')] },
  ],
  // Their forms are in the tests of each task, below.
  '/proposals/[proposalId]/tasks/[taskKey]': [
    { as: caseworker, at: preparing, steps: [openFirst, press('Rationale'), reach('Rationale')] },
  ],
  '/proposals/[proposalId]/notes': [
    { as: officer, at: preparing, steps: [openFirst, openNotes] },
    { as: consumer, at: preparing, steps: [openFirst, openNotes] },
  ],
  '/proposals/[proposalId]/notes/new': [
    { as: officer, at: preparing, steps: [openFirst, press('Add a note'), press('Add note'), seeError] },
  ],
  '/proposals/[proposalId]/delete': [
    { as: support, at: preparing, steps: [openFirst, press('Delete this proposal'), press(/^Delete$/), seeError] },
  ],
  '/proposals/[proposalId]/history': [{ as: officer, at: preparing, steps: [openFirst, press(/^History of this/)] }],
  '/projects/[projectId]/history': [{ as: caseworker, at: completing, steps: [openFirst, press(/^History$/)] }],
  '/proposals/[proposalId]/document': [
    { as: officer, at: preparing, steps: [openFirst, press('Preview the project document'), settled] },
    {
      as: officer,
      at: `${preparing}&kind=transfer`,
      steps: [openFirst, press('Preview the project document'), settled],
    },
  ],
  '/proposals/[proposalId]/document/ready': 'notes-and-documents.spec.ts',
  '/projects/[projectId]/notes': [{ as: caseworker, at: completing, steps: [openFirst, openNotes] }],
  '/projects/[projectId]/notes/new': [{ as: caseworker, at: completing, steps: [openFirst, press('Add a note')] }],
  '/projects/[projectId]/delete': [{ as: support, at: completing, steps: [openFirst, press('Delete this project')] }],
  '/projects/[projectId]/contacts': [{ as: consumer, at: completing, steps: [openFirst, press('Contacts')] }],
  '/projects/[projectId]/contacts/new': [
    { as: caseworker, at: completing, steps: [...addContact, press('Continue'), seeError] },
  ],
  '/projects/[projectId]/contacts/new/[as]': [
    {
      as: caseworker,
      at: completing,
      steps: [
        ...addContact,
        (page) => page.getByRole('radio', { name: 'Someone else' }).check(),
        press('Continue'),
        reach('Add a contact'),
        press('Add contact'),
        seeError,
      ],
    },
  ],
  '/projects/[projectId]/contacts/[contactId]': [
    { as: caseworker, at: completing, steps: [openFirst, press('Contacts'), press(/^Edit/)] },
  ],
  '/projects/[projectId]/contacts/[contactId]/delete': 'contacts.spec.ts',
  '/notes/[noteId]/edit': [{ as: caseworker, at: completing, steps: [openFirst, ...writeNote, press('Edit')] }],
  '/notes/[noteId]/delete': [{ as: caseworker, at: completing, steps: [openFirst, ...writeNote, press('Delete')] }],
  '/proposals/new': 'conversion.spec.ts',
  '/proposals/new/[draftId]/[step]': [
    { as: officer, at: '/proposals/new', steps: firstStep },
    {
      as: officer,
      at: '/proposals/new',
      steps: [...firstStep, (page) => page.getByLabel('Find a school').fill('zzzzqqqq'), press('Search')],
    },
  ],

  '/exports': [{ as: 'Dana Ashby', at: '/exports' }],
  '/exports/[exportId]': [
    { as: consumer, at: '/exports/merged?type=transfer&from=2019-01&to=2019-01' },
    { as: consumer, at: '/exports/merged?from=2026-13' },
  ],
  '/exports/dictionary': [{ as: consumer, at: '/exports/dictionary?q=trust' }],
  '/exports/questions': 'exports-area.spec.ts',
  '/exports/questions/new': 'exports-area.spec.ts',
  '/exports/views/new': 'exports-area.spec.ts',
  '/exports/views/[viewId]/columns': 'exports-area.spec.ts',
  '/exports/views/[viewId]/name': [{ as: consumer, at: '/exports', steps: [press('Rename')] }],
  '/exports/views/[viewId]/delete': [{ as: consumer, at: '/exports', steps: [press('Delete')] }],
  '/exports/downloads': [
    { as: 'Bella Stokes', at: '/exports/downloads' },
    { as: admin, at: '/exports/downloads?whose=all' },
    {
      as: consumer,
      at: '/exports/merged',
      steps: [press('Build Excel file (XLSX)'), press('Back to your downloads')],
    },
  ],
  '/exports/downloads/[downloadId]': [
    {
      as: consumer,
      at: '/exports/pre-conversion-grants',
      steps: [
        press('Build Excel file (XLSX)'),
        (page) => page.getByRole('button', { name: 'Download Excel file' }).waitFor({ timeout: 30_000 }),
      ],
    },
  ],

  '/admin/exports': [{ as: admin, at: '/admin/exports' }],
  '/admin/exports/new': 'exports-area.spec.ts',
  '/admin/exports/[exportId]': [{ as: admin, at: '/admin/exports/academies-opened' }],
  '/admin/exports/draft/[draftId]': 'exports-area.spec.ts',
  '/admin/exports/draft/[draftId]/about': [
    {
      as: admin,
      at: '/admin/exports/academies-opened',
      steps: [press('Make a new version'), reach('Check the new version'), press('Change what the export is')],
    },
  ],
  '/admin/exports/draft/[draftId]/rows': 'exports-area.spec.ts',
  '/admin/exports/draft/[draftId]/columns': 'exports-area.spec.ts',
  '/admin/questions': [{ as: admin, at: '/admin/questions?show=answered' }],
  '/admin/questions/[questionId]': 'exports-area.spec.ts',

  '/admin/people': [
    { as: admin, at: '/admin/people' },
    { as: admin, at: '/admin/people?q=nobody' },
  ],
  '/admin/people/new': 'people.spec.ts',
  '/admin/people/[personId]': [{ as: admin, at: '/admin/people?state=deactivated', steps: [openFirst] }],
  '/admin/people/[personId]/name': [{ as: admin, at: person, steps: [openFirst, press('Change name')] }],
  '/admin/people/[personId]/deactivate': 'people.spec.ts',
  '/admin/people/[personId]/reactivate': [
    { as: admin, at: '/admin/people?state=deactivated', steps: [openFirst, press('Reactivate')] },
  ],
  '/admin/people/[personId]/roles/new': [{ as: admin, at: person, steps: [openFirst, press('Give a role')] }],
  '/admin/people/[personId]/roles/[roleId]': 'people.spec.ts',
  '/groups': 'groups.spec.ts',
  '/groups/new': [{ as: officer, at: '/groups/new' }],
  '/groups/new/[draftId]/[step]': [
    {
      as: officer,
      at: '/groups/new',
      steps: [press('Continue'), reach('Which trust are the schools joining?')],
    },
  ],
  '/groups/[groupId]': [
    { as: officer, at: '/groups', steps: [openFirst] },
    { as: consumer, at: '/groups', steps: [openFirst] },
  ],
  '/groups/[groupId]/assign': [{ as: officer, at: '/groups', steps: [openFirst, press('Change delivery officer')] }],
  '/groups/[groupId]/add': [{ as: officer, at: '/groups', steps: [openFirst, press('Add a proposal')] }],
  '/groups/[groupId]/remove/[proposalId]': [{ as: officer, at: '/groups', steps: [openFirst, press(/^Remove/)] }],
  '/groups/[groupId]/delete': 'groups.spec.ts',
  '/form-a-mat': [
    { as: officer, at: '/form-a-mat' },
    { as: officer, at: '/form-a-mat?q=zzzz' },
  ],
  '/form-a-mat/[newTrustId]': [
    { as: support, at: '/form-a-mat', steps: [openFirst] },
    { as: consumer, at: '/form-a-mat', steps: [openFirst] },
  ],
  '/form-a-mat/[newTrustId]/assign': [
    { as: officer, at: '/form-a-mat', steps: [openFirst, press('Change delivery officer')] },
  ],
  '/form-a-mat/[newTrustId]/add': [
    { as: support, at: '/form-a-mat', steps: [openWith('Add a proposal'), press('Add a proposal')] },
    {
      as: support,
      at: '/form-a-mat',
      steps: [openWith('Add a proposal'), press('Add a proposal'), press(/^Add$/), seeError],
    },
  ],
  '/form-a-mat/[newTrustId]/remove/[proposalId]': [
    { as: support, at: '/form-a-mat', steps: [openWith(/^Remove/), press(/^Remove/)] },
  ],
  '/form-a-mat/[newTrustId]/register': [
    { as: support, at: '/form-a-mat', steps: [openFirst, press(/trust in the register$/)] },
  ],
  '/form-a-mat/[newTrustId]/number': [
    { as: support, at: '/form-a-mat', steps: [openFirst, press('Change trust reference number (TRN)')] },
  ],

  '/admin/support': [{ as: support, at: '/admin/support' }],
  '/admin/local-authorities': 'service-support.spec.ts',
  '/admin/local-authorities/new': [
    { as: support, at: '/admin/local-authorities/new', steps: [press('Add local authority'), seeError] },
  ],
  '/admin/local-authorities/[localAuthorityId]': 'service-support.spec.ts',
  '/admin/local-authorities/[localAuthorityId]/change': 'service-support.spec.ts',
  '/admin/local-authorities/[localAuthorityId]/delete': 'service-support.spec.ts',
  '/admin/local-authorities/[localAuthorityId]/director': 'service-support.spec.ts',
  '/admin/local-authorities/[localAuthorityId]/director/remove': [
    { as: support, at: '/admin/local-authorities', steps: [openFirst, press(/^Remove/)] },
  ],
  '/admin/academy-urns': 'service-support.spec.ts',
  '/admin/academy-urns/[projectId]': 'service-support.spec.ts',
  '/admin/academy-urns/[projectId]/[urn]': 'service-support.spec.ts',
  '/admin/register': 'service-support.spec.ts',
  '/admin/register/[importId]': 'service-support.spec.ts',
  '/admin/deleted': [{ as: support, at: '/admin/deleted' }],
  '/admin/deleted/[of]/[id]': [{ as: support, at: '/admin/deleted', steps: [press(/^Restore/)] }],
  '/admin/audit': [{ as: admin, at: '/admin/audit' }],
  '/admin/outbox': [{ as: admin, at: '/admin/outbox' }],
}

test('every page of the build is on the list', () => {
  const manifest = JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')) as Record<string, string>
  const built = Object.entries(manifest).flatMap(([file, route]) => (file.endsWith('/page') ? [route] : []))
  expect(Object.keys(pages).toSorted()).toEqual(built.toSorted())
})

test.describe('page', () => {
  test.use({ expectedComplaints: ['status of 403', 'status of 404', 'status of 503'] })

  for (const [route, states] of Object.entries(pages))
    for (const [index, { as, at, steps = [] }] of (typeof states === 'string' ? [] : states).entries())
      test(`${route}, state ${index + 1}`, async ({ page, signIn, expectAccessible }) => {
        if (as) await signIn(as, at)
        else await page.goto(at)
        for (const step of steps) {
          await step(page)
        }
        await expectAccessible()
        await expectReflow(page)
      })
})

for (const [whose, who, at] of [
  ['a proposal', officer, `${preparing}&kind=conversion`],
  ['a conversion', caseworker, `${completing}&kind=conversion`],
  ['a transfer', caseworker, `${completing}&kind=transfer`],
] as const)
  test(`each task of ${whose}`, async ({ page, signIn, expectAccessible }) => {
    test.setTimeout(300_000) // a conversion alone has forty tasks
    await signIn(who, at)
    await openFirst(page)
    const tasks = page.locator('.govuk-task-list').getByRole('link')
    await tasks.first().waitFor()
    const paths = await tasks.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    expect(paths.length).toBeGreaterThan(3)
    for (const path of paths) {
      await page.goto(path)
      await expectAccessible('narrow') // the same page as above in both widths, with other fields
      await expectReflow(page)
    }
  })

test('a proposal is made, and a task of it done, by keyboard alone', async ({ page, signIn }) => {
  await signIn(officer, '/proposals/new')
  const heading = page.getByRole('heading', { level: 1 })
  // Tab stops at the first of the radios, arrows lead to the others.
  const choose = async (name: string) => {
    await tabTo(page, page.getByRole('radio').first())
    await page.keyboard.press('Space')
    while (!(await page.getByRole('radio', { name }).isChecked())) await page.keyboard.press('ArrowDown')
  }
  const pressButton = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  await tabTo(page, page.getByRole('link', { name: 'Skip to main content' }))
  await page.keyboard.press('Enter')
  await pressButton('Start a conversion')
  await expect(heading).toHaveText('Which school is converting?')
  await tabTo(page, page.getByLabel('Find a school'))
  await page.keyboard.type('980033')
  await choose('URN 980033')
  await pressButton('Continue')

  await expect(heading).toHaveText('Did the school apply to convert?')
  await pressButton('Continue')
  await expect(page.locator('.govuk-error-summary')).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Select whether the school applied to convert' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.waitForTimeout(1000) // the button ignores a second press within a second
  await pressButton('Continue')

  await expect(heading).toHaveText('Is the conversion part of forming a new trust?')
  await choose('Yes')
  await pressButton('Continue')
  await expect(heading).toHaveText('Is the new trust already in this service?')
  await tabTo(page, page.getByRole('radio', { name: 'Yes' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'No' })).toBeChecked()
  await pressButton('Continue')
  await expect(heading).toHaveText('What will the new trust be called?')
  await tabTo(page, page.getByRole('textbox'))
  await page.keyboard.type('Keyboard Trust')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Check your answers before you create the proposal')
  await pressButton('Create proposal')
  await expect(heading).toHaveText('Proposal created')
  await tabTo(page, page.getByRole('link', { name: 'Go to the proposal' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^0 of \d+ sections completed$/)).toBeVisible()

  await tabTo(page, page.getByRole('link', { name: 'Rationale' }))
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Rationale')
  await tabTo(page, page.getByLabel('Rationale for the project'))
  await page.keyboard.type('Better together')
  await tabTo(page, page.getByLabel('Rationale for the trust'))
  await page.keyboard.type('It has room')
  await tabTo(page, page.getByLabel('I have completed this section'))
  await page.keyboard.press('Space')
  await pressButton('Save and return')
  await expect(page.getByText('Task saved: Rationale')).toBeVisible()
})

/** Presses Tab until something has the focus, and sees that it shows. */
async function tabTo(page: Page, target: Locator) {
  await target.waitFor({ state: 'attached' })
  for (let presses = 0; presses < 100; presses += 1) {
    await page.keyboard.press('Tab')
    if (!(await target.evaluate((element) => element === document.activeElement))) continue
    await expect(target).toBeInViewport()
    return
  }
  throw new Error(`Tab does not lead to ${target}`)
}

/** At 320 pixels, which is 1280 at 400%, nothing makes the page itself scroll sideways. */
async function expectReflow(page: Page) {
  const size = page.viewportSize()!
  await page.setViewportSize({ ...size, width: 320 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.setViewportSize(size)
}
