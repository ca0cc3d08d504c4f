import { defineColumns } from '#lib/catalogue/model/column'
import { field } from '#lib/catalogue/model/value'

const year = {
  type: 'integer',
  appliesTo: 'conversions',
  meaning: 'Forecast, as entered by the delivery officer. Year 1 is the next academic year. Blank until entered.',
} as const

/** Pupil forecasts of conversions; what is said about the pupils of academies that transfer. */
export const pupilColumns = defineColumns('Pupil numbers', [
  {
    id: 'forecast_year_1_capacity',
    heading: 'Forecast capacity, year 1',
    ...year,
    value: field('overview', 'yearOneCapacity'),
  },
  {
    id: 'forecast_year_1_pupils',
    heading: 'Forecast pupils, year 1',
    ...year,
    value: field('overview', 'yearOnePupils'),
  },
  {
    id: 'forecast_year_2_capacity',
    heading: 'Forecast capacity, year 2',
    ...year,
    value: field('overview', 'yearTwoCapacity'),
  },
  {
    id: 'forecast_year_2_pupils',
    heading: 'Forecast pupils, year 2',
    ...year,
    value: field('overview', 'yearTwoPupils'),
  },
  {
    id: 'forecast_year_3_capacity',
    heading: 'Forecast capacity, year 3',
    ...year,
    value: field('overview', 'yearThreeCapacity'),
  },
  {
    id: 'forecast_year_3_pupils',
    heading: 'Forecast pupils, year 3',
    ...year,
    value: field('overview', 'yearThreePupils'),
  },
  {
    id: 'forecast_notes',
    heading: 'More about the pupil forecasts',
    type: 'text',
    appliesTo: 'conversions',
    meaning: 'Blank where nobody has added anything.',
    value: field('overview', 'forecastNotes'),
  },
  {
    id: 'pupil_notes',
    heading: 'More about the pupil numbers',
    type: 'text',
    appliesTo: 'transfers',
    meaning: 'Blank where nobody has added anything.',
    value: field('overview', 'pupilNotes'),
  },
])
