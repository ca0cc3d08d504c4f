import { buffer, text } from 'node:stream/consumers'
import type { ColumnType } from '#lib/catalogue/model/column'
import { openExport, requestXlsx } from '#lib/exports/downloads/commands'
import { unguard } from '#lib/exports/query/guard'
import { openBuiltFile } from '#lib/exports/downloads/built-file'
import { buildXlsx } from '#lib/exports/downloads/build-workbook'
import { operator } from '#lib/people/operator'
import { openWorkbook } from '#lib/testing/readers/workbook-file'
import { knownExport } from './known-exports.ts'

/** A format whose cells are of types: how to read an export's rows of it, and what it makes of a text of CSV. */
type Format = { rowsOf: (exportId: string) => Promise<unknown[][]>; shown: (id: string, text: string) => unknown }

const typeOf = (id: string) => knownExport('merged').columns.find(({ column }) => column.id === id)!.column.type
const isNumber = (type: ColumnType, text: string) =>
  ['integer', 'decimal'].includes(type) && !Number.isNaN(Number(text))

const jsonLines: Format = {
  async rowsOf(exportId) {
    const { body } = await openExport(operator, { exportId, filters: {}, format: 'jsonl' })
    const lines = (await text(body)).trimEnd().split('\n')
    return lines.map((line) => Object.values(JSON.parse(line) as Record<string, unknown>))
  },
  shown(id, cell) {
    if (cell === '') return null
    if (isNumber(typeOf(id), cell)) return Number(cell)
    return typeOf(id) === 'text' ? unguard(cell) : cell
  },
}

/** Cells of a workbook as its file holds them: days are counted from the end of 1899, and a time of day is part of a day. */
const workbook: Format = {
  async rowsOf(exportId) {
    const id = await requestXlsx(operator, { exportId, filters: {} })
    await buildXlsx(id, new AbortController().signal)
    const { sheets } = openWorkbook(await buffer((await openBuiltFile(operator, id)).body))
    const { columns } = knownExport(exportId)
    return sheets[0]!.rows.slice(1).map((row) => columns.map((_, place) => valueOf(row[place])))
  },
  shown(id, cell) {
    const type = typeOf(id)
    if (cell === '') return undefined
    if (isNumber(type, cell)) return Number(cell)
    if (type === 'date' || type === 'instant') {
      const day = (Date.parse(cell) - Date.UTC(1899, 11, 30)) / 86_400_000
      if (!Number.isNaN(day)) return `${inSeconds(day)} as a ${type}`
    }
    return cell.replaceAll(/\r\n?/g, '\n') // XML knows one end of a line
  },
}

/** Days to the second: decimals of a day may lie between two roundings. */
const inSeconds = (days: number) => Math.round(days * 86_400)

const kinds: { [format: string]: ColumnType } = { 'yyyy-mm-dd': 'date', 'yyyy-mm-dd hh:mm:ss': 'instant' }

function valueOf(cell: ReturnType<typeof openWorkbook>['sheets'][0]['rows'][0][0]) {
  const kind = kinds[cell?.format ?? '']
  return kind ? `${inSeconds(Number(cell!.value))} as a ${kind}` : cell?.value
}

export const typedFormats: [name: string, format: Format][] = [
  ['JSON Lines', jsonLines],
  ['workbook', workbook],
]
