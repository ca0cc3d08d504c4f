import { changesSource } from '#lib/exports/diff/delta-file'
import { exportSelect } from '#lib/exports/query/select'
import { selectsOf } from '#lib/exports/query/selects'
import { copying } from '#lib/exports/files/copy'
import { csvEncoding } from '#lib/exports/files/csv'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { jsonlEncoding } from '#lib/exports/files/jsonl'
import type { AsOf, ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'
import type { FileRequest } from './start-download.ts'
import { countRows } from '#lib/exports/query/preview'
import type { Source } from '#lib/exports/files/stream-file'

export type StreamedRequest = Omit<FileRequest, 'since'> & { format: 'csv' | 'jsonl'; since?: AsOf }

/** What is known of a file before its first byte: how many rows it has, and of one of changes what it is since. */
export type FileStats = { rowCount: number; since?: ResolvedAsOf }

/** What a file is made of while it is read; `tell` is told what is known of it beforehand. */
export function openFileSource(
  definition: ExportDefinition,
  request: StreamedRequest,
  tell: (known: FileStats) => void,
): Source {
  const { filters, format, bom, header, contents = 'rows', since } = request
  const past = asOfRequest(request)
  if (contents !== 'rows')
    return changesSource({ definition, filters, contents, format, bom, header, since: since!, past }, tell)
  const encoding = format === 'csv' ? csvEncoding({ bom, header }) : jsonlEncoding
  return {
    past,
    contentType: encoding.contentType,
    head: encoding.head(definition),
    rewrite: encoding.createRewrite(),
    read: copying(async (client) => {
      tell({ rowCount: await countRows(client, definition, filters) })
      // A part of the past costs as much as the whole: every version of a row has to be looked at.
      const selects = past
        ? [exportSelect(definition, filters, encoding.rendering)]
        : await selectsOf(client, definition, filters, encoding.rendering)
      return selects.map(encoding.copy)
    }),
  }
}

/** The state of the past that is asked for. */
const asOfRequest = ({ asAt, repeats }: StreamedRequest): AsOf | undefined =>
  asAt || repeats ? { at: asAt, snapshot: repeats?.snapshot } : undefined
