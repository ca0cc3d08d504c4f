/** Cells that a spreadsheet might run, or that look as if, and how each is written. */
export const hostileCells: readonly [text: string, written: string][] = [
  ['=1+1', "'=1+1"],
  ['+44 20 7946 0000', "'+44 20 7946 0000"],
  ['-12.5', "'-12.5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['=HYPERLINK("https://example.com","x")', '\'=HYPERLINK("https://example.com","x")'],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['\n=1', "'\n=1"],
  ['\r\n=1', "'\r\n=1"],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ["'=1", "''=1"],
  ["'''@x", "''''@x"],
  ["'quoted'", "'quoted'"],
  ["'", "'"],
  ["St Mary's", "St Mary's"],
  ['a=1', 'a=1'],
  [' =1', ' =1'],
  ['^*[]', '^*[]'],
  ['\\=1', '\\=1'],
  ['😀=1', '😀=1'],
  ['عربي', 'عربي'],
  ['\u202e=1 \u2067=1\u2069', '\u202e=1 \u2067=1\u2069'],
  ['"', '"'],
  ['"=1"', '"=1"'],
  ['a,"b"\tc', 'a,"b"\tc'],
  ['line\rline\nline\r\nline', 'line\rline\nline\r\nline'],
  ['next\u0085line\u2028line', 'next\u0085line\u2028line'],
  ['<b>&amp;]]></b>', '<b>&amp;]]></b>'],
  ['\\.', '\\.'],
  ['\\N', '\\N'],
  ['NULL', 'NULL'],
  ['TRUE', 'TRUE'],
  ['0123', '0123'],
  ['1E5', '1E5'],
  ['12/03/2026', '12/03/2026'],
]

/** Cells that come through every file as they are, of which a workbook has to take care. */
const hardCells: readonly string[] = ['_x0041_', '_x005F_x0041_', '_x000D_', 'x'.repeat(32_767)]

/** Cells that files of text hold as they are and a workbook cannot, and how they stand there. */
export const cutCells: readonly [text: string, written: string][] = [
  ['a\ufffeb', 'ab'],
  ['\uffff=1', "'=1"],
  ['x'.repeat(32_768), `${'x'.repeat(32_733)} … (cut here: too long for a cell)`],
]

/** All of them as texts, and how each is written in a workbook. */
export const strangeTexts = [...hostileCells.map(([text]) => text), ...hardCells, ...cutCells.map(([text]) => text)]
export const strangeInWorkbook = [
  ...hostileCells.map(([, written]) => written),
  ...hardCells,
  ...cutCells.map(([, written]) => written),
]
