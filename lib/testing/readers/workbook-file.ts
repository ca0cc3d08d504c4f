import { descendants, openOfficeFile, type Node } from './office-file.ts'

/** A cell as a spreadsheet shows it: `format` is how a number is shown, where that is said. */
type Cell = { value: string | number; format?: string }

type Sheet = {
  name: string
  rows: (Cell | undefined)[][]
  widths: number[]
  /** How many rows stay above while the others scroll, and the range that can be filtered. */
  frozenRows: number
  filter: string | undefined
}

/** A workbook, opened as Excel would: its sheets, and everything that Excel would offer to repair. Shares nothing with what writes them. */
export function openWorkbook(bytes: Uint8Array): { sheets: Sheet[]; problems: string[] } {
  const { parts, problems } = openOfficeFile(bytes)
  const root = (name: string) => parts.get(name)!.children[0]!
  const targets = new Map(
    descendants(root('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [attributes.Id!, attributes.Target!]),
  )
  const formats = formatsOf(root('xl/styles.xml'))
  const shared = parts.has('xl/sharedStrings.xml')
    ? descendants(root('xl/sharedStrings.xml'), 'si').map((one) => textOf(one))
    : []
  const sheets = descendants(root('xl/workbook.xml'), 'sheet').map(({ attributes }) =>
    sheetOf(attributes.name!, root(`xl/${targets.get(attributes['r:id']!)!.replace(/^\/xl\//, '')}`), formats, shared),
  )
  return { sheets, problems }
}

function sheetOf(name: string, sheet: Node, formats: readonly string[], shared: readonly string[]): Sheet {
  const rows: Sheet['rows'] = []
  for (const row of descendants(sheet, 'row')) {
    const cells: (Cell | undefined)[] = []
    for (const cell of row.children) cells[columnOf(cell.attributes.r!)] = cellOf(cell, formats, shared)
    rows[Number(row.attributes.r) - 1] = cells
  }
  return {
    name,
    rows,
    widths: descendants(sheet, 'col').flatMap(({ attributes: { min, max, width } }) =>
      Array.from({ length: Number(max) - Number(min) + 1 }, () => Number(width)),
    ),
    frozenRows: Number(
      descendants(sheet, 'pane').find(({ attributes }) => attributes.state === 'frozen')?.attributes.ySplit ?? 0,
    ),
    filter: descendants(sheet, 'autoFilter')[0]?.attributes.ref,
  }
}

function cellOf(cell: Node, formats: readonly string[], shared: readonly string[]): Cell | undefined {
  const { t = 'n', s } = cell.attributes
  const written = cell.children.find(({ name }) => name === 'v')?.text
  if (t === 'inlineStr') return { value: textOf(cell) }
  if (written === undefined) return undefined
  if (t === 's') return { value: shared[Number(written)]! }
  if (t === 'str') return { value: decoded(written) }
  return { value: Number(written), format: formats[Number(s ?? 0)] }
}

const textOf = (node: Node) =>
  decoded(
    descendants(node, 't')
      .map(({ text }) => text)
      .join(''),
  )

/** Text as it was before the file format's own escapes. */
const decoded = (text: string) =>
  text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The number format of each style of a cell. */
function formatsOf(styles: Node): string[] {
  const own = new Map(
    descendants(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId!, attributes.formatCode!]),
  )
  const cellStyles = descendants(styles, 'cellXfs')[0]!.children
  return cellStyles.map(({ attributes }) => own.get(attributes.numFmtId!) ?? attributes.numFmtId!)
}

/** `AB12` is in the column of index 27. */
function columnOf(place: string): number {
  const letters = place.replace(/\d+$/, '')
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
