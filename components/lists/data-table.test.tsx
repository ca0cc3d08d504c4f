import { parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataTable } from './data-table.tsx'

const rows = [
  { school: 'Oakfield', pupils: 131 },
  { school: '<b>Hill & Top</b>', pupils: 7 },
]

const page = parse(
  renderToStaticMarkup(
    <DataTable
      caption="Projects"
      columns={[
        { key: 'school', heading: 'School', sortable: true, cell: ({ school }) => school },
        { key: 'pupils', heading: 'Pupils', sortable: true, numeric: true, cell: ({ pupils }) => pupils },
        { key: 'region', heading: 'Region', cell: () => 'London' },
      ]}
      rows={rows}
      sort={{ column: 'school', direction: 'ascending' }}
      sortHref={({ column, direction }) => `/projects?sort=${column}&order=${direction}`}
    />,
  ),
)

test('says which column it is sorted by', () => {
  const sorted = page.querySelectorAll('thead th').map((cell) => cell.getAttribute('aria-sort'))
  expect(sorted).toEqual(['ascending', 'none', undefined])
})

test('links to the other direction of the sorted column, and to the first of another', () => {
  const links = page.querySelectorAll('thead a').map((link) => link.getAttribute('href')?.replaceAll('&amp;', '&'))
  expect(links).toEqual(['/projects?sort=school&order=descending', '/projects?sort=pupils&order=ascending'])
})

test('names each row by its first cell, and shows text as text', () => {
  expect(page.querySelectorAll('tbody th[scope=row]').map((cell) => cell.text)).toEqual([
    'Oakfield',
    '<b>Hill & Top</b>',
  ])
  expect(page.querySelector('tbody b')).toBeNull()
})

test('aligns numbers, in the heading too', () => {
  expect(page.querySelectorAll('.govuk-table__header--numeric, .govuk-table__cell--numeric')).toHaveLength(3)
})

test('stays a table where narrow screens draw it otherwise, each cell under the name of its column', () => {
  const roles = page.querySelectorAll('[role]').map((part) => part.getAttribute('role'))
  expect(new Set(roles)).toEqual(new Set(['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']))
  const [first] = page.querySelectorAll('tbody tr')
  expect(first!.querySelectorAll('th, td').map((cell) => cell.getAttribute('data-heading'))).toEqual([
    'School',
    'Pupils',
    'Region',
  ])
})
