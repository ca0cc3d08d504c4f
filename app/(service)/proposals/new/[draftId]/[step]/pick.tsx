import { orInterrupt } from '#app/or-interrupt'
import { PickPage } from '#components/forms/pick-page'
import type { Principal } from '#lib/access/principal'
import type { Option } from '#lib/forms/fields'
import type { FormState } from '#lib/forms/form-state'
import type { Step } from '#lib/journeys/journey'
import { searchSchools, searchTrusts } from '#lib/register/search'

type Props = {
  who: Principal
  step: Step
  picks: 'school' | 'trust'
  path: string
  back: string
  query: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
}

const limit = 10

const texts = {
  school: {
    label: 'Find a school',
    hint: 'Search by name, URN, town or postcode',
    noneFound: 'No schools match. Check the spelling, or search by URN.',
  },
  trust: {
    label: 'Find a trust',
    hint: 'Search by name, UKPRN, trust reference number or Companies House number',
    noneFound: 'No trusts match. Check the spelling, or search by UKPRN.',
  },
}

/** The page of a journey that finds a school or a trust in the register. */
export async function PickRecord({ who, step, picks, query, ...page }: Props) {
  const results = query === '' ? [] : await orInterrupt(find[picks](who, query))
  return (
    <PickPage
      title={step.title}
      caption="Propose a conversion"
      name={Object.keys(step.questions)[0]!}
      query={query}
      results={results}
      limit={limit}
      {...texts[picks]}
      {...page}
    />
  )
}

const joined = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(', ')

const find = {
  async school(who: Principal, query: string): Promise<Option[]> {
    const schools = await searchSchools(who, query, { limit })
    return schools.map((school) => ({
      value: school.id,
      text: `${school.name} (URN ${school.urn})`,
      hint: joined(school.town, school.postcode, school.typeName, school.statusCode === '1' ? null : school.statusName),
    }))
  },
  async trust(who: Principal, query: string): Promise<Option[]> {
    const trusts = await searchTrusts(who, query, { limit })
    return trusts.map((trust) => ({
      value: trust.id,
      text: trust.name,
      hint: joined(
        trust.referenceNumber,
        trust.ukprn && `UKPRN ${trust.ukprn}`,
        trust.companiesHouseNumber && `Companies House ${trust.companiesHouseNumber}`,
      ),
    }))
  },
}
