import { describe, expect, test } from 'vitest'
import { officeOpens, saveByOffice } from '#lib/testing/readers/office'
import { openWordFile } from '#lib/testing/readers/word-file'
import type { ProjectDocument } from './model.ts'
import { wordFile } from './word.ts'
import { linesOf, xmlText } from './xml-text.ts'

const hostile = [
  'plain',
  `<b>&amp; "quoted" 'single' & <w:t>`,
  ']]> <!-- <?xml?>',
  'emoji 🏫👩‍🏫, accents éß, עברית, 学校',
  'a\u0000b\u0001c\u0008d\u000Be\u001Ff\uFFFEg\uFFFFh',
  `half ${'\uD83C'} a pair ${'\uDFEB'}`,
  'first line\r\nsecond line\n\nafter a blank line\u2028after a separator',
  '  spaces  kept  ',
  '\ttab',
  '_x0041_ =1+1 {PAGE}',
  'long '.repeat(3000).trim(),
  '',
]

/** A document in which every kind of part says the same. */
const saying = (text: string): ProjectDocument => ({
  fileName: 'file.docx',
  title: ['Project template for:', text],
  footer: [text, text],
  sections: [1, 2, 3].map((level) => ({
    heading: text,
    level: level as 1 | 2 | 3,
    startsPage: level === 3,
    blocks: [
      { type: 'rows', rows: [{ label: text, text }] },
      { type: 'rows', rows: [] },
      { type: 'table', caption: text, head: [text, 'b'], rows: [[text, text]] },
      { type: 'text', label: text, text },
    ],
  })),
})

describe.each(hostile)('a text like %j', (text) => {
  test('makes a file that opens, and is read back as it was typed', async () => {
    const { paragraphs, footer, problems } = openWordFile(await wordFile(saying(text)))
    expect(problems).toEqual([])
    const lines = linesOf(text).join('\n')
    // In each level: a row's two cells, a table's three, a box; and the heading where there is one.
    expect(paragraphs.filter((paragraph) => paragraph === lines).length).toBeGreaterThanOrEqual(18)
    if (!text.includes('\t') && linesOf(text).length === 1) expect(footer.join()).toContain(xmlText(text))
  })
})

test('what XML cannot hold is left out, and nothing is escaped by hand', () => {
  expect(xmlText('a\u0000b\u0001c\u000Bd\u001Fe\uFFFEf\uFFFFg\tx\ny')).toBe('abcdefg\tx\ny')
  expect(xmlText(`a${'\uD800'}b🏫c${'\uDC00'}`)).toBe('ab🏫c')
  expect(xmlText(`<&>"'`)).toBe(`<&>"'`)
})

test('blank lines are dropped, other lines are kept', () => {
  expect(linesOf('one\n\n  \ntwo\rthree\r\n')).toEqual(['one', 'two', 'three'])
})

// Skipped, and counted as skipped, on machines without LibreOffice Writer.
const opensDocuments = officeOpens({ bytes: 'a\n', from: 'txt', readAs: 'Text', to: 'docx' })
test.skipIf(!opensDocuments)('LibreOffice opens it and makes a PDF', { timeout: 120_000 }, async () => {
  const bytes = await wordFile(saying(hostile.join('\n')))
  expect(saveByOffice({ bytes, from: 'docx', to: 'pdf' }).subarray(0, 5).toString()).toBe('%PDF-')
})
