import { expect, test } from 'vitest'
import { chipsOf, type Filter, listHref } from './filters.ts'

const filters: Filter[] = [
  { type: 'text', name: 'q', label: 'School' },
  {
    type: 'checkboxes',
    name: 'region',
    label: 'Region',
    options: [
      { value: 'A', text: 'North East' },
      { value: 'D', text: 'Yorkshire and the Humber' },
    ],
  },
]

test('an address repeats the key of a list and leaves out blanks', () => {
  expect(listHref('/projects', { region: ['A', 'D'], q: '', page: undefined })).toBe('/projects?region=A&region=D')
  expect(listHref('/projects', {})).toBe('/projects')
  expect(listHref('/projects', { q: 'a&b=c é' })).toBe('/projects?q=a%26b%3Dc+%C3%A9')
})

test('each filter at work has a chip that takes it alone away and goes to the first page', () => {
  expect(chipsOf(filters, { q: 'oak', region: ['A', 'D'], sort: 'school', page: '3' }, '/projects')).toEqual([
    { group: 'School', text: 'oak', href: '/projects?region=A&region=D&sort=school' },
    { group: 'Region', text: 'North East', href: '/projects?q=oak&region=D&sort=school' },
    { group: 'Region', text: 'Yorkshire and the Humber', href: '/projects?q=oak&region=A&sort=school' },
  ])
})

test('a chip says what its option alone would not tell', () => {
  const months: Filter[] = [
    {
      type: 'select',
      name: 'from',
      label: 'Date from',
      any: 'Any',
      chip: 'From',
      options: [{ value: '1', text: 'May' }],
    },
  ]
  expect(chipsOf(months, { from: '1' }, '/exports')).toMatchObject([{ group: 'Date from', text: 'From May' }])
})

test('a value that is no option has no chip', () => {
  expect(chipsOf(filters, { region: 'Z' }, '/projects')).toEqual([])
})
