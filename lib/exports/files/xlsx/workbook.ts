import { setImmediate as yieldToEventLoop } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import type { ColumnType } from '#lib/catalogue/model/column'
import { headerRow } from '#lib/exports/model/definition'
import { toCell, toText } from './cell.ts'
import { addDictionary, type WorkbookDescription } from './dictionary-sheet.ts'

const numberFormats: Partial<Record<ColumnType, string>> = { date: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm:ss' }
const widths: Record<ColumnType, number> = {
  text: 24,
  code: 18,
  'yes-no': 12,
  integer: 12,
  decimal: 12,
  date: 14,
  instant: 20,
}
/** No column is wider, however long its heading; a longer one is cut by the next until it is widened. */
const widest = 44
/** Beside the letters of a heading: its button for filtering. */
const button = 4

/** Rows of cells as text, some at a time. */
type Contents = WorkbookDescription & { batches: AsyncIterable<readonly (string | null)[][]> }

/**
 * Writes an export as a workbook to a file: a sheet of typed cells under a frozen, filterable header, and a sheet that says what the columns
 * mean. The writer takes rows faster than it compresses them, so it is given time after every batch: memory stays flat.
 */
export async function writeWorkbook(path: string, { batches, ...about }: Contents): Promise<void> {
  const { definition, header, madeAt, rowCount } = about
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false })
  workbook.title = definition.name
  workbook.created = madeAt
  workbook.modified = madeAt
  datePartsOf(workbook, madeAt)
  const sheet = workbook.addWorksheet('Projects', { views: [{ state: 'frozen', ySplit: 1 }] })
  const headings = headerRow(definition, header).map(toText)
  const types = definition.columns.map(({ column }) => column.type)
  sheet.columns = headings.map((heading, index) => ({
    header: heading,
    width: Math.min(widest, Math.max(widths[types[index]!], heading.length + button)),
    style: { numFmt: numberFormats[types[index]!] ?? 'General' },
  }))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1 + rowCount, column: headings.length } }
  for await (const rows of batches) {
    for (const row of rows) sheet.addRow(row.map((text, index) => toCell(types[index]!, text))).commit()
    await yieldToEventLoop()
  }
  sheet.commit()
  addDictionary(workbook, about)
  await workbook.commit()
}

/**
 * Dates the files within the workbook by its moment: one that is made again comes out the same. Those that the writer begins with are
 * waiting already, so it is done where they are written.
 */
function datePartsOf(workbook: ExcelJS.stream.xlsx.WorkbookWriter, date: Date) {
  const { _module: zip } = (workbook as unknown as { zip: { _module: Zip } }).zip
  const append = zip.append.bind(zip)
  zip.append = (content, entry, done) => append(content, { ...entry, date }, done)
}

type Zip = { append: (content: unknown, entry: { name: string; date?: Date }, done: () => void) => unknown }
