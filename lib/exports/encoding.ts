import type { ExportDefinition } from './definition.ts'
import type { Filters } from './filters.ts'
import type { Part } from './query.ts'

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
