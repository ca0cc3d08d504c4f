import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { fileSize } from './download-table.tsx'
import { countRows } from './count-rows.ts'
import { Preview } from './preview.tsx'
import { DownloadPanel } from './download-panel.tsx'

test('says filters, sizes and counts as people read them', () => {
  expect(describeFilters({})).toBe('None')
  expect(describeFilters({ phase: ['completing', 'closed'], from: '2026-09-01' })).toBe(
    'Completing, Closed; from 1 September 2026',
  )
  expect(
    describeFilters({
      type: ['transfer'],
      state: ['active'],
      region: ['H'],
      localAuthority: ['301'],
      team: ['london'],
      assigned: 'no',
      confirmed: 'yes',
      onHold: 'no',
      dateBasis: 'decision',
    }),
  ).toBe(
    'Transfer; In progress; London; local authority 301; managed by London; not assigned to a caseworker; date confirmed; not on hold; by decision date',
  )
  expect([0, 999, 12_345, 1_234_567].map(fileSize)).toEqual(['0 bytes', '999 bytes', '12 KB', '1.2 MB'])
  expect([1, 12_345].map(countRows)).toEqual(['1 row', '12,345 rows'])
})

test('the files carry the filters of the page, Excel’s with a byte order mark', () => {
  const html = renderToStaticMarkup(
    <DownloadPanel exportId="merged" query="phase=closed" requestWorkbook={() => Promise.resolve()} />,
  )
  expect(html).toContain('href="/exports/merged/file.csv?phase=closed"')
  expect(html).toContain('href="/exports/merged/file.csv?phase=closed&amp;bom=1"')
  expect(html).toContain('Build Excel file (XLSX)')
  expect(html).toContain('href="/exports/merged?phase=closed&amp;header=id"')
})

test('ids of columns instead of headings, and back', () => {
  const html = renderToStaticMarkup(
    <DownloadPanel exportId="merged" query="header=id" requestWorkbook={() => Promise.resolve()} />,
  )
  expect(html).toContain('href="/exports/merged/file.csv?header=id"')
  expect(html).toContain('href="/exports/merged"')
  expect(html).toContain('Use headings instead')
})

test('the preview marks what tells of people', () => {
  const html = renderToStaticMarkup(
    <Preview columns={[{ heading: 'MP name', type: 'text', personal: true }]} rows={[['A']]} />,
  )
  expect(html).toContain('(personal data)')
})

test('the preview scrolls by keyboard and shows cells as text', () => {
  const html = renderToStaticMarkup(
    <Preview columns={[{ heading: 'School name', type: 'text' }]} rows={[['<b>=1</b>'], [null]]} />,
  )
  expect(html).toContain('tabindex="0"')
  expect(html).toContain('&lt;b&gt;=1&lt;/b&gt;')
})
