import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { Refused } from '#lib/platform/errors'
import type { OpenFile } from '#lib/exports/files/open-file'
import { openExport, requestXlsx } from './commands.ts'
import { differences, fingerprint, type ColumnFingerprint, type DefinitionFingerprint } from './fingerprint.ts'
import type { Filters } from '#lib/catalogue/filters/filters'
import { getDownload } from './queries.ts'
import { getAuthorisedExport } from '#lib/exports/definitions/authorised-export'

/** Why a download cannot be made again: what is defined differently since, in words. Nothing where it can. Throws NotFound and Forbidden. */
export async function whatDiffers(who: Principal, downloadId: string): Promise<string[]> {
  const download = await getDownload(who, downloadId)
  const { catalogueHash } = await db().download.findUniqueOrThrow({
    where: { id: downloadId },
    select: { catalogueHash: true },
  })
  const now = fingerprint(await getAuthorisedExport(who, wantedBy(download)))
  if (now.hash === catalogueHash) return []
  const then = await db().definitionFingerprint.findUnique({ where: { hash: catalogueHash } })
  return then ? differences(toFingerprint(then), now) : ['The columns as a whole']
}

/**
 * Makes a past download again, from the history, as a download of its own. The same bytes come out or none: the file breaks at its end
 * where they differ from the SHA-256 that was recorded. Throws NotFound and Forbidden, and Refused where it was never whole or is defined
 * differently since.
 */
export async function repeatDownload(
  who: Principal,
  downloadId: string,
): Promise<{ file: OpenFile } | { buildingId: string }> {
  const differing = await whatDiffers(who, downloadId)
  const { repeatOf, ...download } = await db().download.findUniqueOrThrow({
    where: { id: downloadId },
    include: { repeatOf: { select: { id: true, startedAt: true } } }, // all that made the file
  })
  const { sha256 } = download
  if (!sha256) throw new Refused('This download did not end: there is no file to make again')
  if (differing.length > 0)
    throw new Refused('Columns of this export are defined differently since: the same file cannot be made again')
  const request = {
    ...wantedBy(download),
    filters: download.filters as Filters,
    bom: download.bom,
    header: download.header,
    contents: download.contents,
    asAt: download.asAt ?? undefined,
    since: download.sinceSnapshot ? { at: download.sinceAt ?? undefined, snapshot: download.sinceSnapshot } : undefined,
    // What was a repeat itself has the moment of the first one in it.
    repeats: { ...(repeatOf ?? { id: downloadId, startedAt: download.startedAt }), snapshot: download.snapshot },
  }
  const format = download.format
  if (format === 'xlsx') return { buildingId: await requestXlsx(who, request) }
  return { file: await openExport(who, { ...request, format }, sha256) }
}

/** The version of the export and the columns of it that a download was of. */
const wantedBy = ({ exportId, definitionVersion, columns }: Stored) => ({
  exportId,
  version: definitionVersion,
  columns,
})
type Stored = { exportId: string; definitionVersion: number | null; columns: string[] }

const toFingerprint = ({
  hash,
  rowsHash,
  columns,
}: {
  hash: string
  rowsHash: string
  columns: unknown
}): DefinitionFingerprint => ({
  hash,
  rowsHash,
  columns: columns as ColumnFingerprint[],
})
