import { choice, longText, yesNo } from '#lib/platform/forms/questions/questions'
import { money, pounds } from '#lib/platform/forms/questions/number-questions'
import { codesOf, schoolSites, sponsoredGrants } from '#lib/labels'
import { defaultGrant, type GrantType, type Sites } from '#lib/task-lists/model/default-grant'
import { provisionOf } from '#lib/reference/schools/provision'
import { fact, type Answers, type KnownSchool, type FieldOptions } from '#lib/task-lists/model/task'
import type { KnownFacts, Shown } from '#lib/task-lists/model/shown'

const most = { min: 0, max: 150_000 }
const amount = (label: string, hint?: string) => money(label, { hint, ...most })
const specialAndUnits = ['special', 'pupil-referral-unit'] as const

/** The last day on which voluntary conversions were proposed with a grant. */
const closedOn = '2024-12-20'
const ofVoluntary: FieldOptions = { until: closedOn, for: ['mainstream'], optional: true }

/** The grant that voluntary conversions had until it was closed. */
export const voluntaryGrant = {
  voluntaryGrantAmount: fact(
    'preparation.supportGrantAmount',
    amount('Conversion support grant', 'Leave blank if it is not known'),
    ofVoluntary,
  ),
  voluntaryGrantReason: fact(
    'preparation.supportGrantReason',
    longText('Why does the grant differ from £25,000?', { rows: 3 }),
    ofVoluntary,
  ),
}

/** The grant of sponsored conversions, and of special schools and pupil referral units however they convert. */
export const supportGrant = (place: Pick<FieldOptions, 'for'> = {}) => ({
  schoolSites: fact('preparation.schoolSites', choice('How many sites does the school have?', schoolSites), {
    for: ['pupil-referral-unit'],
  }),
  supportGrantType: fact('preparation.supportGrantType', choice('Which grant does it get?', sponsoredGrants), place),
  keepsDefaultGrant: fact('preparation.keepsDefaultGrant', yesNo('Is the grant the default amount?'), place),
  supportGrantAmount: fact('preparation.supportGrantAmount', amount('Amount of the grant'), {
    ...place,
    when: { field: 'keepsDefaultGrant', is: ['no'] },
  }),
  supportGrantReason: fact('preparation.supportGrantReason', longText('Why is it another amount?', { rows: 3 }), {
    ...place,
    when: { field: 'keepsDefaultGrant', is: ['no'] },
  }),
  environmentalGrant: fact('preparation.environmentalGrant', environmental(), {
    for: place.for ? ['pupil-referral-unit'] : ['mainstream', 'pupil-referral-unit'],
  }),
  environmentalGrantOfSpecial: fact('preparation.environmentalGrant', environmental(), {
    for: ['special'],
    when: { field: 'supportGrantType', is: ['intermediate', 'full-sponsored'] },
  }),
})

function environmental() {
  return yesNo('Does it get an environmental improvement grant?')
}

/** Only special schools and pupil referral units, of voluntary conversions. */
export const ofSpecialAndUnits = { for: specialAndUnits }

/** A grant that keeps the default is that amount, and needs no reason. */
export const defaultAmount = (answers: Answers, school: KnownSchool) =>
  answers.keepsDefaultGrant === 'yes'
    ? { 'preparation.supportGrantAmount': defaultOf(answers.supportGrantType, answers.schoolSites, school) }
    : {}

const defaultOf = (type: unknown, sites: unknown, school: KnownSchool) =>
  defaultGrant((type ?? null) as GrantType | null, (sites ?? null) as Sites | null, school)

/** The default amounts of the school, as a table; of a pupil referral unit by its sites. */
export function defaultGrants({ school }: KnownFacts): Shown[] {
  const known = { provision: provisionOf(school.typeName), phaseName: school.phaseName }
  const sites = known.provision === 'pupil-referral-unit' ? codesOf(schoolSites) : []
  const text = (type: GrantType, of: Sites | null) => {
    const pounded = defaultGrant(type, of, known)
    return pounded === null ? 'Not known, because the register lacks the phase' : pounds(pounded)
  }
  return [
    {
      type: 'table',
      title: 'Default amounts',
      headings: ['Grant', ...(sites.length > 0 ? sites.map((of) => `Sites: ${schoolSites[of]}`) : ['Amount'])],
      rows: codesOf(sponsoredGrants).map((type) => [
        sponsoredGrants[type],
        ...(sites.length > 0 ? sites : [null]).map((of) => text(type, of)),
      ]),
    },
  ]
}
