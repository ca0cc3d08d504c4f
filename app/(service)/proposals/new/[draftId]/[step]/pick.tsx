import { PickPage } from '#components/lists/pick-page'
import type { Principal } from '#lib/principal'
import type { Option } from '#lib/platform/forms/fields'
import type { FormState } from '#lib/platform/forms/form-state'
import type { Picks, Step } from '#lib/platform/journeys/journey'
import { getNewTrust, searchNewTrusts } from '#lib/casework/proposals/creating/queries'
import { getSchool, getTrust, searchSchools, searchTrusts } from '#lib/reference/schools/queries'
import { newTrustOption, schoolOption, trustOption } from '#lib/casework/proposals/creating/options'

type Searched = Exclude<Picks, 'academies'>
type Props = {
  who: Principal
  step: Step
  picks: Searched
  answers: Record<string, unknown>
  path: string
  back: string
  query: string
  page: {
    title: string
    caption: string
    action: (state: FormState, form: FormData) => Promise<FormState>
    initial: FormState
  }
}

const limit = 10

const trusts = {
  hint: 'Search by name, UKPRN, trust reference number or Companies House number',
  noneFound: 'No trusts match. Check the spelling, or search by UKPRN.',
  search: async (who: Principal, query: string) =>
    (await searchTrusts(who, query, { limit: limit + 1 })).map(trustOption),
  get: async (who: Principal, id: string) => trustOption({ id, ...(await getTrust(who, id)) }),
}

type Finder = {
  label: string
  hint: string
  noneFound: string
  search: (who: Principal, query: string) => Promise<Option[]>
  get: (who: Principal, id: string) => Promise<Option>
}

const finders: Record<Searched, Finder> = {
  school: {
    label: 'Find a school',
    hint: 'Search by name, URN, town or postcode',
    noneFound: 'No schools match. Check the spelling, or search by URN.',
    search: async (who, query) => (await searchSchools(who, query, { limit })).map(schoolOption),
    get: async (who, id) => schoolOption({ id, ...(await getSchool(who, id)) }),
  },
  trust: { label: 'Find a trust', ...trusts },
  'outgoing-trust': { label: 'Find the outgoing trust', ...trusts },
  'new-trust': {
    label: 'Find a new trust',
    hint: 'Search by its proposed name, its reference (FAM_00000001), or the reference of an application (A2B_1)',
    noneFound: 'No new trusts match. Check the spelling, or search by reference.',
    search: async (who, query) => (await searchNewTrusts(who, query, { limit })).map(newTrustOption),
    get: async (who, id) => newTrustOption(await getNewTrust(who, id)),
  },
}

/** The page of a journey that finds a record. Opened again, it offers what was chosen before. */
export async function drawPick({ who, step, picks, answers, query, page, ...places }: Props) {
  const { search, get, ...texts } = finders[picks]
  const name = Object.keys(step.questions)[0]!
  const chosen = answers[name]
  const found = query !== '' ? await search(who, query) : typeof chosen === 'string' ? [await get(who, chosen)] : []
  // Where the academies leave is not where they may go.
  const results = picks === 'trust' ? found.filter(({ value }) => value !== answers.outgoingTrustId) : found
  return (
    <PickPage
      {...page}
      {...places}
      {...texts}
      name={name}
      query={query}
      results={results.slice(0, limit)}
      limit={limit}
      suggested="Chosen before"
    />
  )
}
