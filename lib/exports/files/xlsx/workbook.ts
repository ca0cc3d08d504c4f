import { setImmediate as breathe } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { formatInstant } from '#lib/calendar'
import type { ColumnType } from '#lib/exports/column'
import { describeRows, type ExportDefinition } from '#lib/exports/definitions/definition'
import { toQuery, type Filters } from '#lib/exports/filters'
import { toCell, toText } from './cell.ts'

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

type Contents = {
  definition: ExportDefinition
  filters: Filters
  madeAt: Date
  /** The moment that it shows, where not the one when it was asked for. */
  asAt?: Date
  /** Rows of cells as text, some at a time. */
  batches: AsyncIterable<readonly (string | null)[][]>
}

/**
 * Writes an export as a workbook to a file: a sheet of typed cells under a frozen, filterable header, and a sheet that says what the columns
 * mean. The writer takes rows faster than it compresses them, so it is given time after every batch: memory stays flat.
 */
export async function writeWorkbook(
  path: string,
  { definition, filters, madeAt, asAt, batches }: Contents,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: false })
  workbook.title = definition.name
  workbook.created = madeAt
  workbook.modified = madeAt
  datePartsOf(workbook, madeAt)
  const sheet = workbook.addWorksheet('Projects', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = definition.columns.map(({ column, heading }) => ({
    header: toText(heading),
    width: widths[column.type],
    style: { numFmt: numberFormats[column.type] ?? 'General' },
  }))
  sheet.getRow(1).font = { bold: true }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: definition.columns.length } }
  const types = definition.columns.map(({ column }) => column.type)
  for await (const rows of batches) {
    for (const row of rows) sheet.addRow(row.map((text, index) => toCell(types[index]!, text))).commit()
    await breathe()
  }
  sheet.commit()
  addAbout(workbook, { definition, filters, madeAt, asAt })
  await workbook.commit()
}

/** Dates the files within the workbook by its moment: one that is made again comes out the same. */
function datePartsOf(workbook: ExcelJS.stream.xlsx.WorkbookWriter, date: Date) {
  const { zip } = workbook as unknown as { zip: Zip }
  const append = zip.append.bind(zip)
  zip.append = (content, entry) => append(content, { ...entry, date })
}

type Zip = { append: (content: unknown, entry: { name: string; date?: Date }) => unknown }

function addAbout(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { definition, filters, madeAt, asAt }: Omit<Contents, 'batches'>,
) {
  const sheet = workbook.addWorksheet('About this file')
  sheet.columns = [{ width: 44 }, { width: 30 }, { width: 16 }, { width: 22 }, { width: 100 }]
  const lines = [
    [definition.name],
    [definition.purpose],
    ['Rows', describeRows(definition)],
    ['Filters', decodeURIComponent(toQuery(filters).toString()) || 'none'],
    ['Made', formatInstant(madeAt)],
    ...(asAt ? [['As it stood', formatInstant(asAt)]] : []),
    ['Times', 'In UTC'],
    [],
  ]
  for (const line of lines) sheet.addRow(line.map(toText)).commit()
  const header = sheet.addRow(['Heading', 'Column ID', 'Type', 'Applies to', 'Meaning'])
  header.font = { bold: true }
  header.commit()
  for (const { heading, column } of definition.columns)
    sheet.addRow([heading, column.id, column.type, column.appliesTo, column.meaning].map(toText)).commit()
  sheet.commit()
}
