import { createHash } from 'node:crypto'
import type { ExportDefinition } from './definition.ts'
import { exportSelect } from './query.ts'

/** What makes a file of the export other than its data: headings, order, and the SQL of every column and of the choice of rows. */
export function definitionHash(definition: ExportDefinition): string {
  const headings = definition.columns.map(({ heading }) => heading)
  return createHash('sha256')
    .update(JSON.stringify([headings, exportSelect(definition, {}, 'csv')]))
    .digest('hex')
}
