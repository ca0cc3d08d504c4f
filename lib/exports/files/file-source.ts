import { changesSource } from '#lib/exports/time/changed-file'
import { copiesOf } from '#lib/exports/downloads/copies'
import { copying } from './copy.ts'
import { csvEncoding } from './csv.ts'
import type { ExportDefinition } from '#lib/exports/definitions/definition'
import { jsonlEncoding } from './jsonl.ts'
import type { Past, SettledPast } from '#lib/exports/time/reading'
import type { FileRequest } from '#lib/exports/downloads/start-download'
import type { Source } from './stream-file.ts'

export type StreamedRequest = FileRequest & { format: 'csv' | 'jsonl' }

/** What is known of a file of changes before its first byte: how many rows it has, and what it is since. */
export type Compared = { rowCount: number; since: SettledPast }

/** What a file is made of while it is read; `compared` is told of one of changes. */
export function sourceOf(
  definition: ExportDefinition,
  request: StreamedRequest,
  compared: (facts: Compared) => void,
): Source {
  const { filters, format, bom, contents = 'rows', since } = request
  const past = stateOf(request)
  if (contents !== 'rows')
    return changesSource({ definition, filters, contents, format, bom, since: since!, past }, compared)
  const encoding = format === 'csv' ? csvEncoding({ bom }) : jsonlEncoding
  return {
    past,
    contentType: encoding.contentType,
    head: encoding.head(definition),
    rewrite: encoding.createRewrite(),
    // A part of the past costs as much as the whole: every version of a row has to be looked at.
    read: copying(async (client) =>
      past ? [encoding.statement(definition, filters)] : copiesOf(client, definition, filters, encoding),
    ),
  }
}

/** The state of the past that is asked for. */
const stateOf = ({ asAt, repeats }: FileRequest): Past | undefined =>
  asAt || repeats ? { at: asAt, snapshot: repeats?.snapshot } : undefined
