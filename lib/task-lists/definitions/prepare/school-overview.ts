import { wholeNumber } from '#lib/platform/forms/questions/number-questions'
import { choices, yesNo } from '#lib/platform/forms/questions/questions'
import { labelOf, pupilGroups, yesNo as yesNoLabels } from '#lib/labels'
import { percentFull, suggestsViabilityIssues } from '#lib/reference/schools/fullness'
import { schoolFacts, type RegisteredSchool } from '#lib/reference/schools/school-facts'
import type { KnownFacts } from '#lib/task-lists/model/shown'
import { fact, prepareTask } from '#lib/task-lists/model/task'
import { admissions, distance, memberOfParliament, privateFinance, viability } from './school-facts.ts'

const inUnits = { for: ['pupil-referral-unit'], optional: true } as const
const pupilsIn = (type: string) => wholeNumber(`Pupils in ${type} places`, { suffix: 'pupils', max: 5000 })
const places = (label: string, hint?: string) => wholeNumber(label, { hint, suffix: 'places', max: 5000 })

/** Whether the numbers suggest viability issues (Prepare 2.3); the person answers. Nothing where the numbers are not known. */
function viabilityFact(school: RegisteredSchool) {
  const suggestion = suggestsViabilityIssues(school)
  const text =
    suggestion === null
      ? 'Not known, because the register lacks its capacity or number on roll'
      : `${suggestion ? 'Yes' : 'No'}: it is ${percentFull(school)}% full, and less than 85% suggests issues`
  return { label: 'Viability issues, going by its numbers', text }
}

const deficitFact = ({ overview }: KnownFacts) => ({
  label: 'Financial deficit',
  text: labelOf(yesNoLabels, overview?.financialDeficit) || 'Not known until the budget is entered',
})

// Prepare 3.3. What the register knows is shown beside it, not asked; the deficit follows from the budget.
export const schoolOverview = prepareTask({
  key: 'school-overview',
  of: 'project',
  types: ['conversion'],
  section: 'School information',
  title: 'School overview',
  shows: (known) => [
    {
      type: 'facts',
      title: 'What is known already',
      facts: [
        ...schoolFacts(known.school, [
          'typeName',
          'phaseName',
          'ageRange',
          'capacity',
          'pupils',
          'percentFull',
          'percentFreeMeals',
          'religiousCharacter',
          'dioceseName',
          'constituencyName',
        ]),
        viabilityFact(known.school),
        deficitFact(known),
      ],
    },
  ],
  fields: {
    pupilGroups: fact(
      'overview.pupilGroups',
      choices('Which groups of pupils attend?', pupilGroups, { hint: 'Select all that apply' }),
      inUnits,
    ),
    ...admissions,
    placesFundedFor: fact('overview.placesFundedFor', places('Places currently funded for'), {
      for: ['special', 'pupil-referral-unit'],
    }),
    residentialPlaces: fact('overview.residentialPlaces', places('Residential places', 'Enter 0 if it has none'), {
      for: ['special'],
    }),
    fundedResidentialPlaces: fact(
      'overview.fundedResidentialPlaces',
      places('Residential places funded for', 'Enter 0 if it has none'),
      { for: ['special'] },
    ),
    ...viability,
    ...privateFinance,
    ...distance,
    ...memberOfParliament({ optional: true }),
    alternativeProvisionPlaces: fact('overview.alternativeProvisionPlaces', pupilsIn('alternative provision'), inUnits),
    specialUnitPlaces: fact('overview.specialUnitPlaces', pupilsIn('special educational needs (SEN) unit'), inUnits),
    medicalPlaces: fact('overview.medicalPlaces', pupilsIn('medical'), inUnits),
    postSixteenPlaces: fact('overview.postSixteenPlaces', pupilsIn('post-16'), inUnits),
  },
})

// Prepare 3.5: what a conversion's budget would tell is asked.
export const generalInformation = prepareTask({
  key: 'school-overview',
  of: 'project',
  types: ['transfer'],
  section: 'School information',
  title: 'General information',
  shows: ({ school }) => [
    {
      type: 'facts',
      title: 'What is known already',
      facts: [
        ...schoolFacts(school, [
          'phaseName',
          'ageRange',
          'capacity',
          'pupils',
          'percentFull',
          'percentFreeMeals',
          'typeName',
          'constituencyName',
        ]),
        viabilityFact(school),
      ],
    },
  ],
  fields: {
    ...admissions,
    ...privateFinance,
    ...viability,
    financialDeficit: fact('overview.financialDeficit', yesNo('Is the school in financial deficit?')),
    ...distance,
    ...memberOfParliament(),
  },
})
