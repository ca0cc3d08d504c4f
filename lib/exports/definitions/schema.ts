import { z } from 'zod'
import { codesOf, consumerTeams, dateBases } from '#lib/labels'
import { exportFilters } from '#lib/catalogue/filters/filters'

const columnId = z.string().regex(/^[a-z][a-z0-9_]{0,62}$/)

/** Columns in order, as a definition keeps them: a heading only where it is not the catalogue's. */
const definitionColumns = z.array(z.object({ id: columnId, heading: z.string().optional() }))
export type DefinitionColumns = z.infer<typeof definitionColumns>

/** What the database keeps of a version of an export, beside its names. */
export const storedDefinition = z.object({
  owner: z.enum(codesOf(consumerTeams)).nullable(),
  dateBasis: z.enum(codesOf(dateBases)),
  rows: exportFilters,
  columns: definitionColumns,
})
