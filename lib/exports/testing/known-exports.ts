import { found } from '#lib/platform/errors'
import type { ExportDefinition } from '#lib/exports/model/definition'
import { shippedExports } from '#lib/exports/shipped/shipped'
import { merged } from '#lib/exports/shipped/merged'

/** The exports that every database has from the start: the merged one and those that the service ships. */
export const knownExports: readonly ExportDefinition[] = [
  merged,
  ...shippedExports.map((definition) => ({ ...definition, version: 1 })),
]

export const knownExport = (id: string): ExportDefinition =>
  found(
    knownExports.find((definition) => definition.id === id),
    `Export ${id}`,
  )
