import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from './calendar.ts'
import { orderOf, writtenDate } from './written-dates.ts'

test.each([
  ['31-12-2019', '2019-12-31'],
  ['19/07/2010', '2010-07-19'],
  ['1/9/2012', '2012-09-01'],
  ['31.08.2019', '2019-08-31'],
  ['2019-08-31', '2019-08-31'],
  ['2019/08/31', '2019-08-31'],
  ['2019-08-31T00:00:00', '2019-08-31'],
  ['2019-08-31T00:00:00.000Z', '2019-08-31'],
  ['31/08/2019 00:00', '2019-08-31'],
  ['31/08/2019 0:00:00', '2019-08-31'],
  ['31 August 2019', '2019-08-31'],
  ['1-Sep-2019', '2019-09-01'],
  ['29/02/2020', '2020-02-29'],
  ['29/02/2019', undefined],
  ['31/08/19', undefined],
  ['12/31/2019', undefined],
  ['31-12/2019', undefined],
  ['2019-08-31T23:00:00Z', undefined],
  ['43708', undefined],
  ['00/01/1900', undefined],
  ['1 Whenever 2019', undefined],
  ['1 constructor 2019', undefined],
  ['', undefined],
])('%s is %s', (text, date) => expect(writtenDate(text)).toBe(date))

test.each([
  ['31/08/2019', 'day-first'],
  ['08/31/2019', 'month-first'],
  ['08/09/2019', undefined],
  ['31-31-2019', undefined],
  ['2019-08-31', undefined],
])('%s is written %s', (text, order) => expect(orderOf(text)).toBe(order))

test('every day is read alike in every notation', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (date) => {
      const day = isoDate(date)
      const [year, month, number] = day.split('-')
      const name = date.toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' })
      for (const text of [
        `${number}-${month}-${year}`,
        `${number}/${month}/${year} 00:00`,
        `${number} ${name} ${year}`,
      ])
        expect(writtenDate(text)).toBe(day)
    }),
  )
})
