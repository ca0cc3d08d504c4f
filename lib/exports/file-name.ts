import type { Codes, downloadFormats } from '#lib/labels'
import type { Filters } from './filters.ts'

export type Format = Codes<typeof downloadFormats>

/** A file's name says the export, the filters and the moment (UTC): `merged_completing_from-2026-09-01_20261121-160500.csv`. */
export function fileName(exportId: string, { phase = [], type = [], from, to }: Filters, format: Format, at: Date) {
  const moment = at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const parts = [exportId, ...type, ...phase, from && `from-${from}`, to && `to-${to}`, moment]
  return `${parts.filter(Boolean).join('_')}.${format}`
}
