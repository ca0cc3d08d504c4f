import type { Column, ColumnType } from '#lib/catalogue/model/column'
import { headerRow, describeRows, type ExportDefinition, type Header } from '#lib/exports/model/definition'
import { gapsOf, gapWords } from '#lib/catalogue/model/gaps'

export const csvwType = 'application/csvm+json; charset=utf-8'

/** The column that tells rows apart, where a file has it. */
const key = 'project_id'

/** How cells are to be read: dates as dates, numbers as numbers, yes and no as booleans. */
const datatypes: Record<ColumnType, string | { base: string; format: string }> = {
  text: 'string',
  code: 'string',
  'yes-no': { base: 'boolean', format: 'yes|no' },
  integer: 'integer',
  decimal: 'decimal',
  date: { base: 'date', format: 'yyyy-MM-dd' },
  instant: { base: 'dateTime', format: 'yyyy-MM-ddTHH:mm:ssX' },
}

/**
 * What describes a CSV file of an export to programs: "CSV on the Web" metadata (https://www.w3.org/TR/tabular-metadata/). `url` is the
 * file's address from that of the description.
 */
export function csvwOf(definition: ExportDefinition, { url, header }: { url: string; header?: Header }) {
  const { name, purpose, columns } = definition
  const titles = headerRow(definition, header)
  const hasKey = columns.some(({ column }) => column.id === key)
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    'dc:title': name,
    'dc:description': `${purpose} ${describeRows(definition)} A text that a spreadsheet would run begins with an apostrophe, which is not part of it.`,
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
      header: true,
      headerRowCount: 1,
      skipInitialSpace: false,
      trim: false,
    },
    tableSchema: {
      columns: columns.map(({ column }, index) => ({
        name: column.id,
        titles: titles[index],
        'dc:description': column.meaning,
        datatype: datatypes[column.type],
        null: nullsOf(column),
        required: column.id === key,
      })),
      ...(hasKey ? { primaryKey: key } : {}),
    },
  }
}

/** What stands for no value. Beside text the words for it are no text, but would be no date or number either. */
const nullsOf = (column: Column): string[] =>
  column.type === 'text' || column.type === 'code' ? [''] : ['', ...gapWords(gapsOf(column))]
