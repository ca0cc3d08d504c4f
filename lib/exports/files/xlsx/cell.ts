import { parseIsoDate } from '#lib/calendar/calendar'
import type { ColumnType } from '#lib/catalogue/model/column'
import { guard } from '#lib/exports/query/guard'

/** The most that a cell holds in Excel. */
export const maxCellLength = 32_767
const cut = ' … (cut here: too long for a cell)'

/** Letters that XML cannot hold, and halves of surrogate pairs. Tab and line ends may stay. */
// oxlint-disable-next-line no-control-regex -- they are what it looks for
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]|\p{Surrogate}/gu

/** Nearly every text: of letters and signs that nothing takes for anything else. Only the others are looked at closely. */
const plain = /^[A-Za-z0-9][ -^`-~]*$/

/** The serial numbers of Excel's calendar count a day too many before this one. */
const firstSoundDay = new Date('1900-03-01T00:00:00Z')

/**
 * A cell of a workbook: dates and numbers typed, all else text that a spreadsheet neither runs nor refuses. A word in a date
 * or number column (`unconfirmed`) stays a word.
 */
export function toCell(type: ColumnType, text: string | null): string | number | Date | null {
  if (text === null || text === '') return null
  if (type === 'integer' || type === 'decimal') return Number.isNaN(Number(text)) ? text : Number(text)
  if (type === 'date') return soundDate(parseIsoDate(text)) ?? text
  if (type === 'instant') return soundDate(new Date(text)) ?? text
  return toText(text)
}

/** Text for a cell: without what XML cannot hold, guarded, not taken for an escape of the file format, and no longer than a cell. */
export function toText(text: string): string {
  if (text.length <= maxCellLength && plain.test(text)) return text
  const guarded = guard(text.replaceAll(unwritable, ''))
  const short =
    guarded.length > maxCellLength
      ? `${guarded.slice(0, maxCellLength - cut.length).replace(/\p{Surrogate}$/u, '')}${cut}`
      : guarded
  return short.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

const soundDate = (date: Date | undefined) =>
  date && !Number.isNaN(date.getTime()) && date >= firstSoundDay ? date : undefined
