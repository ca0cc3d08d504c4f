import { wholeNumber } from '#lib/platform/forms/questions/number-questions'
import { longText } from '#lib/platform/forms/questions/questions'
import { percent, schoolFacts } from '#lib/reference/schools/school-facts'
import { percentFull } from '#lib/reference/schools/fullness'
import type { KnownFacts } from '#lib/task-lists/model/shown'
import { fact, prepareTask } from '#lib/task-lists/model/task'

const capacity = (year: string) => wholeNumber(`Capacity in year ${year}`, { suffix: 'places' })
const pupils = (year: string) => wholeNumber(`Pupils on roll in year ${year}`, { suffix: 'pupils' })

/** This year as the register has it, and the three years forecast, each with how full the school is then. */
const forecastTable = ({ school, overview }: KnownFacts) => [
  yearRow('Current academic year', school.capacity, school.pupils),
  yearRow('Year 1', overview?.yearOneCapacity, overview?.yearOnePupils),
  yearRow('Year 2', overview?.yearTwoCapacity, overview?.yearTwoPupils),
  yearRow('Year 3', overview?.yearThreeCapacity, overview?.yearThreePupils),
]

const yearRow = (year: string, places: number | null = null, onRoll: number | null = null) => [
  year,
  String(places ?? 'Not known'),
  String(onRoll ?? 'Not known'),
  percent(percentFull({ capacity: places, pupils: onRoll })) ?? 'Not known',
]

// Prepare 3.3. The capacities of the years ahead can be entered too: without them nobody sees how full the school will be.
export const pupilForecasts = prepareTask({
  key: 'pupil-forecasts',
  of: 'project',
  types: ['conversion'],
  section: 'School information',
  title: 'Pupil forecasts',
  guidance: ['Year 1 is the next academic year. Leave what is not known blank.'],
  shows: (known) => [
    {
      type: 'table',
      title: 'Pupil numbers as saved',
      headings: ['Year', 'Capacity', 'Total pupil numbers', 'Percentage full'],
      rows: forecastTable(known),
    },
  ],
  fields: {
    yearOneCapacity: fact('overview.yearOneCapacity', capacity('1'), { optional: true }),
    yearOnePupils: fact('overview.yearOnePupils', pupils('1'), { optional: true }),
    yearTwoCapacity: fact('overview.yearTwoCapacity', capacity('2'), { optional: true }),
    yearTwoPupils: fact('overview.yearTwoPupils', pupils('2'), { optional: true }),
    yearThreeCapacity: fact('overview.yearThreeCapacity', capacity('3'), { optional: true }),
    yearThreePupils: fact('overview.yearThreePupils', pupils('3'), { optional: true }),
    forecastNotes: fact('overview.forecastNotes', longText('More about the pupil forecasts', { rows: 4 }), {
      optional: true,
    }),
  },
})

// Prepare 3.5.
export const pupilNumbers = prepareTask({
  key: 'pupil-numbers',
  of: 'project',
  types: ['transfer'],
  section: 'School information',
  title: 'Pupil numbers',
  shows: ({ school }) => [
    {
      type: 'facts',
      title: 'What is known already',
      facts: schoolFacts(school, ['pupils', 'girls', 'boys', 'percentFreeMeals']),
    },
  ],
  fields: {
    pupilNotes: fact('overview.pupilNotes', longText('More about the pupil numbers', { rows: 4 }), { optional: true }),
  },
})
