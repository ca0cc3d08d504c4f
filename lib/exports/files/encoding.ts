import type { ExportDefinition } from '#lib/exports/model/definition'
import type { Sql } from '#lib/platform/database/sql'
import type { Rendering } from '#lib/exports/query/select'

/** How an export becomes a file that is made while it is read. */
export type Encoding = {
  contentType: string
  /** How the cells are written that the COPY reads. */
  rendering: Rendering
  /** The COPY whose output is the rows of a SELECT. */
  copy: (select: Sql) => Sql
  /** What stands before the rows. */
  head: (definition: ExportDefinition) => Buffer
  /** A function that rewrites the pieces of the COPY in turn. */
  createRewrite: () => (piece: Buffer) => Buffer
}
