import { changesSource } from '#lib/exports/time/changed-file'
import { copiesOf, wholeCopy } from '#lib/exports/downloads/copies'
import { copying } from './copy.ts'
import { csvEncoding } from './csv.ts'
import type { ExportDefinition } from '#lib/exports/definitions/definition'
import { jsonlEncoding } from './jsonl.ts'
import type { Past, SettledPast } from '#lib/exports/time/reading'
import type { FileRequest } from '#lib/exports/downloads/start-download'
import { countRows } from '#lib/exports/preview'
import type { Source } from './stream-file.ts'

export type StreamedRequest = FileRequest & { format: 'csv' | 'jsonl' }

/** What is known of a file before its first byte: how many rows it has, and of one of changes what it is since. */
export type Known = { rowCount: number; since?: SettledPast }

/** What a file is made of while it is read; `tell` is told what is known of it beforehand. */
export function sourceOf(definition: ExportDefinition, request: StreamedRequest, tell: (known: Known) => void): Source {
  const { filters, format, bom, header, contents = 'rows', since } = request
  const past = stateOf(request)
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
      return past ? [wholeCopy(definition, filters, encoding)] : copiesOf(client, definition, filters, encoding)
    }),
  }
}

/** The state of the past that is asked for. */
const stateOf = ({ asAt, repeats }: FileRequest): Past | undefined =>
  asAt || repeats ? { at: asAt, snapshot: repeats?.snapshot } : undefined
