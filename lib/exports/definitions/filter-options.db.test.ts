import { expect, test } from 'vitest'
import { isoDate, today } from '#lib/calendar/calendar'
import { aPerson } from '#lib/testing/fixtures/people'
import { getExportQuestions } from './filter-options.ts'
import type { Filters } from '#lib/catalogue/filters/filters'

async function monthsOf(chosen: Filters) {
  const who = await aPerson('Months', { role: 'data-consumer', team: null })
  const [from] = await getExportQuestions(who, { filters: ['from'], dateBasis: 'significant' }, chosen)
  return from?.type === 'select' ? from.options : []
}

test.each([
  ['a month that is offered', `${isoDate(today()).slice(0, 7)}-01`, undefined],
  ['a month far away', '2019-01-01', { value: '2019-01', text: 'January 2019' }],
  ['a day', '2019-01-05', { value: '2019-01-05', text: '5 January 2019' }],
])('what is chosen can be seen in the panel: %s', async (_, from, added) => {
  const plain = await monthsOf({})
  expect(await monthsOf({ from })).toEqual(added ? [added, ...plain] : plain)
})
