import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const format = (base: string, pattern: string) => z.strictObject({ base: z.literal(base), format: z.literal(pattern) })

/** As much of the vocabulary as a table of ours uses (https://www.w3.org/ns/csvw): anything else in it would be a mistake. */
const vocabulary = z.strictObject({
  '@context': z.tuple([z.literal('http://www.w3.org/ns/csvw'), z.strictObject({ '@language': z.string() })]),
  url: z.string(),
  'dc:title': z.string(),
  'dc:description': z.string(),
  dialect: z.strictObject({
    encoding: z.literal('utf-8'),
    delimiter: z.string().length(1),
    quoteChar: z.string().length(1),
    doubleQuote: z.literal(true),
    lineTerminators: z.array(z.string()),
    header: z.literal(true),
    headerRowCount: z.literal(1),
    skipInitialSpace: z.literal(false),
    trim: z.literal(false),
  }),
  tableSchema: z.strictObject({
    columns: z.array(
      z.strictObject({
        name: z.string().regex(/^[A-Za-z][\w.]*$/),
        titles: z.string(),
        'dc:description': z.string(),
        datatype: z.union([
          z.enum(['string', 'integer', 'decimal']),
          format('boolean', 'yes|no'),
          format('date', 'yyyy-MM-dd'),
          format('dateTime', 'yyyy-MM-ddTHH:mm:ssX'),
        ]),
        null: z.array(z.string()),
        required: z.boolean(),
      }),
    ),
    primaryKey: z.string().optional(),
  }),
})

type Value = string | number | boolean | Date | null
type Column = z.infer<typeof vocabulary>['tableSchema']['columns'][number]

/** Reads a CSV file by nothing but its metadata, and says what in it is not as that says. */
export function readByMetadata(csv: string, metadata: unknown): { rows: Record<string, Value>[]; problems: string[] } {
  const { dialect, tableSchema } = vocabulary.parse(metadata)
  const { columns, primaryKey } = tableSchema
  const problems: string[] = []
  const [header, ...lines] = parse(csv, {
    delimiter: dialect.delimiter,
    quote: dialect.quoteChar,
    record_delimiter: dialect.lineTerminators,
  })
  const titles = columns.map((column) => column.titles)
  if (JSON.stringify(header) !== JSON.stringify(titles)) problems.push(`The header is not ${titles.join()}`)
  const rows = lines.map((line, index) =>
    Object.fromEntries(
      columns.map((column, place) => {
        const text = line[place]!
        const value = column.null.includes(text) ? null : valueOf(column, text)
        if (value === undefined) problems.push(`Row ${index + 1}: ${column.name} is “${text.slice(0, 40)}”`)
        if (value === null && column.required) problems.push(`Row ${index + 1}: ${column.name} is missing`)
        return [column.name, value ?? null]
      }),
    ),
  )
  if (primaryKey && new Set(rows.map((row) => row[primaryKey])).size < rows.length)
    problems.push(`${primaryKey} is not unique`)
  return { rows, problems }
}

/** A cell by its type; undefined where it is none of that. */
function valueOf({ datatype }: Column, text: string): Value | undefined {
  switch (typeof datatype === 'string' ? datatype : datatype.base) {
    case 'integer':
      return /^[+-]?\d+$/.test(text) ? Number(text) : undefined
    case 'decimal':
      return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : undefined
    case 'boolean':
      return text === 'yes' ? true : text === 'no' ? false : undefined
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? dateOf(text) : undefined
    case 'dateTime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) ? dateOf(text) : undefined
    default:
      return text
  }
}

function dateOf(text: string): Date | undefined {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? undefined : date
}
