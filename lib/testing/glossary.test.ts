import { expect, test } from 'vitest'
import * as labels from '#lib/labels'
import { allTasks } from '#lib/task-lists/definitions/all'
import { textOf } from './documents.ts'

const commonlyKnown = ['CSV', 'GOV', 'ID', 'JSON', 'UK', 'UTC', 'XLSX']

test('the glossary spells out every abbreviation of headings, labels and tasks', () => {
  const shown = [
    textOf('lib/catalogue/testing/headings.txt'),
    JSON.stringify(labels),
    ...allTasks.flatMap(({ title, guidance, fields }) => [
      title,
      ...guidance,
      ...Object.values(fields).map(({ question }) => question.label),
    ]),
  ]
  const abbreviations = new Set(shown.flatMap((text) => text.match(/\b(?=\w*[A-Z]{2}|2RI)[A-Z0-9]{2,}\b/g) ?? []))
  const glossary = textOf('docs/glossary.md')
  expect(abbreviations.size).toBeGreaterThan(15)
  expect(
    [...abbreviations].filter((text) => !commonlyKnown.includes(text) && !new RegExp(`\\b${text}\\b`).test(glossary)),
  ).toEqual([])
})
