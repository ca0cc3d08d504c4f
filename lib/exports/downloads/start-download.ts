import { recordAccess } from '#lib/access/events/record-access'
import type { Principal } from '#lib/principal'
import type { Tx } from '#lib/platform/database/client'
import type { Codes, downloadContents } from '#lib/labels'
import { fingerprint, type DefinitionFingerprint } from './fingerprint.ts'
import { holdsPersonalData, type Header } from '#lib/exports/model/definition'
import type { Format } from '#lib/exports/files/file-name'
import type { Filters } from '#lib/catalogue/filters/filters'
import { authorise } from '#lib/access/permissions/can'
import type { ResolvedAsOf } from '#lib/exports/point-in-time/read-transaction'
import { resolveBaseline } from './baseline.ts'
import type { ChangeBaseline } from '#lib/exports/point-in-time/change-baseline'
import { selectExport, type ExportSelection } from '#lib/exports/definitions/authorised-export'

/** A file of an export as it stands, or as it stood: all its rows, or what has changed in them. `bom` is for Excel; `header` says what its header row holds. */
export type FileRequest = ExportSelection & {
  filters: Filters
  format: Format
  bom?: boolean
  header?: Header
  contents?: Codes<typeof downloadContents>
  /** The moment that it is to show, where not the present. */
  asAt?: Date
  /** What changes are asked since. */
  since?: ChangeBaseline | ResolvedAsOf
  /** The download that it is to be a repeat of, in every byte, the transactions which that one saw, and when it was asked for. */
  repeats?: { id: string; snapshot: string; startedAt: Date }
}

/**
 * Records that somebody asks for a file, once they are known to be allowed it. Throws NotFound and Forbidden, and Refused where changes are
 * asked since something that there is not.
 */
export async function startDownload(tx: Tx, who: Principal, request: FileRequest) {
  const { exportId, columns = [], filters, format, bom, header, contents, asAt, repeats } = request
  const { definition, latest } = await selectExport(request, tx)
  authorise(who, 'export.take', latest)
  const since = request.since && (await resolveBaseline(who, exportId, request.since, tx))
  // Changes are told with the names of those who made them.
  const personal = contents === 'changes' || holdsPersonalData(definition)
  const asker = who.apiKeyId ? { apiKeyId: who.apiKeyId } : { personId: who.id }
  const download = await tx.download.create({
    data: {
      ...asker,
      exportId,
      definitionVersion: definition.version,
      columns: [...columns],
      format,
      filters,
      bom,
      header,
      contents,
      asAt,
      sinceAt: since?.at,
      sinceSnapshot: since?.snapshot,
      repeatOfId: repeats?.id,
      catalogueHash: await saveFingerprint(tx, fingerprint(definition)),
      // Else known once the file's own transaction has begun.
      snapshot: repeats?.snapshot ?? '',
      historySeq: 0,
      personal,
    },
    select: { id: true, startedAt: true },
  })
  const detail = { exportId, format, downloadId: download.id, personal: personal ? 'yes' : null }
  await recordAccess('export.downloaded', { ...asker, detail }, tx)
  return { definition, download, since }
}

/** Keeps what a definition is, once, for the day when one of its files is to be made again. Gives its hash. */
async function saveFingerprint(tx: Tx, { hash, rowsHash, columns }: DefinitionFingerprint): Promise<string> {
  await tx.definitionFingerprint.createMany({ data: { hash, rowsHash, columns }, skipDuplicates: true })
  return hash
}
