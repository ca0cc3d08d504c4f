import type ExcelJS from 'exceljs'
import { formatInstant } from '#lib/calendar/calendar'
import { describeRows, type ExportDefinition, type Header } from '#lib/exports/model/definition'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import type { Filters } from '#lib/catalogue/filters/filters'
import { describeGaps, gapsOf } from '#lib/catalogue/model/gaps'
import { columnTypes } from '#lib/labels'
import { toText } from './cell.ts'

/** What a workbook is of. */
export type WorkbookDescription = {
  definition: ExportDefinition
  filters: Filters
  header: Header
  madeAt: Date
  /** The moment that it shows, where not the one when it was asked for. */
  asAt?: Date
  rowCount: number
}

const headings = ['Heading', 'Column ID', 'Meaning', 'Type', 'About', 'Without a value', 'Personal data']
const widths = [44, 30, 100, 22, 30, 36, 14]

/** Adds the sheet that says what the workbook is of, and what each of its columns means. */
export function addDictionary(workbook: ExcelJS.stream.xlsx.WorkbookWriter, about: WorkbookDescription): void {
  const sheet = workbook.addWorksheet('Dictionary')
  sheet.columns = widths.map((width) => ({ width }))
  const add = (cells: readonly (string | number)[], isBold = false) => {
    const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? toText(cell) : cell)))
    if (isBold) row.font = { bold: true }
    row.commit()
  }
  for (const line of facts(about)) add(line)
  add([])
  add(headings, true)
  for (const { heading, column } of about.definition.columns)
    add([
      heading,
      column.id,
      column.meaning,
      columnTypes[column.type],
      column.appliesTo,
      describeGaps(gapsOf(column)),
      column.personal ? 'yes' : 'no',
    ])
  sheet.commit()
}

const facts = ({ definition, filters, header, madeAt, asAt, rowCount }: WorkbookDescription): (string | number)[][] => [
  ['Export', definition.name],
  ['What it is for', definition.purpose],
  ...(definition.version === null ? [] : [['Version', definition.version]]),
  ['Which projects', describeRows(definition)],
  ['Filters', describeFilters(filters)],
  ['First row', header === 'id' ? 'Column ids' : 'Headings'],
  ['Rows', rowCount],
  ['Asked for', formatInstant(madeAt)],
  ...(asAt ? [['As it stood on', formatInstant(asAt)]] : []),
  ['Dates and times in cells', 'UTC'],
]
