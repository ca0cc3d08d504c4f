import type { ExportDefinition } from '#lib/exports/definitions/definition'
import type { Filters } from '#lib/exports/filters'
import type { Part } from '#lib/exports/query'

/** How an export becomes a file that is made while it is read. */
export type Encoding = {
  contentType: string
  /** The COPY whose output is the rows, or a part of them. */
  statement: (definition: ExportDefinition, filters: Filters, part?: Part) => string
  /** What stands before the rows. */
  head: (definition: ExportDefinition) => Buffer
  /** A function that rewrites the pieces of the COPY in turn. */
  createRewrite: () => (piece: Buffer) => Buffer
}
