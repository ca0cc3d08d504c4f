import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { db, pool, type Tx } from '#lib/platform/database/client'
import { found, Refused } from '#lib/platform/errors'
import { describeRows, findColumn, holdsPersonalData, type ExportDefinition } from '#lib/exports/model/definition'
import { allExports, getExport } from '#lib/exports/definitions/queries'
import { readPreview } from '#lib/exports/query/preview'
import { getDraft } from '#lib/platform/journeys/drafts'
import { fullName, nameSelect } from '#lib/full-name'
import { columnsOf, definitionDraft, rowsOf, type DraftAnswers } from './draft.ts'
import { aboutInput, everyTeam } from './schema.ts'

const previewRows = 10

/** Every export that can be changed here, with its newest version. Throws Forbidden. */
export async function listDefinitions(who: Principal) {
  authorise(who, 'export.define')
  const exports = (await allExports()).filter(({ version }) => version !== null)
  return exports.map(({ id, name, version, owner, personal, columns }) => ({
    id,
    name,
    version: version!,
    owner,
    personal,
    columns: columns.length,
  }))
}

/** An export and all its versions, the newest first, with who saved each. Throws NotFound and Forbidden. */
export async function getDefinition(who: Principal, exportId: string) {
  authorise(who, 'export.define')
  const definition = await getExport(exportId)
  const versions = await db().exportDefinition.findMany({
    where: { exportId },
    orderBy: { version: 'desc' },
    take: 200,
    select: { version: true, savedAt: true, columns: true, savedBy: { select: nameSelect } },
  })
  found(versions[0], `Export ${exportId}`)
  return {
    definition,
    rows: describeRows(definition),
    versions: versions.map(({ version, savedAt, savedBy, columns }) => ({
      version,
      savedAt,
      savedBy: fullName(savedBy),
      columns: (columns as unknown[]).length,
    })),
  }
}

/** One's own draft of a new version. Throws NotFound and Forbidden. */
export async function getDefinitionDraft(who: Principal, draftId: string, tx?: Tx) {
  authorise(who, 'export.define')
  const { values, createdAs } = await getDraft(who, definitionDraft, draftId, tx)
  return { answers: values, isSaved: createdAs !== null }
}

/** What a draft would be as an export. Throws Refused where something is missing or not allowed, in the field's words. */
export function definitionOf(answers: DraftAnswers): Omit<ExportDefinition, 'id' | 'version'> {
  const about = aboutInput.safeParse(answers)
  if (!about.success) throw new Refused('Say what the export is', 'about')
  const rows = rowsOf(answers)
  if (!rows.ok) throw new Refused(rows.problems[0]!.message, 'rows')
  const columns = columnsOf(answers).map(({ id, heading }) => {
    const column = findColumn(id)
    if (!column) throw new Refused(`There is no column ${id}`, 'columns')
    return { column, heading: heading ?? column.heading }
  })
  if (columns.length === 0) throw new Refused('Choose at least one column', 'columns')
  const headings = columns.map(({ heading }) => heading)
  const twice = headings.find((heading, index) => headings.indexOf(heading) !== index)
  if (twice) throw new Refused(`Two columns have the heading “${twice}”. Give one of them another`, 'columns')
  const { owner, personal, ...others } = about.data
  const definition = {
    ...others,
    owner: owner === everyTeam ? null : owner,
    personal: personal === 'yes',
    rows: rows.filters,
    columns,
  }
  if (!definition.personal && holdsPersonalData(definition)) {
    const held = columns.filter(({ column }) => column.personal).map(({ heading }) => heading)
    throw new Refused(`Take out what is personal data, or let the export hold it: ${held.join(', ')}`, 'columns')
  }
  return definition
}

/** A draft as it stands: what it says, how many rows it has now and the first ten, or what is missing. Throws NotFound and Forbidden. */
export async function previewDraft(who: Principal, draftId: string) {
  const { answers } = await getDefinitionDraft(who, draftId)
  const rows = rowsOf(answers)
  const { exportId, basedOn } = answers
  return {
    exportId: exportId === undefined ? undefined : String(exportId),
    basedOn: basedOn === undefined ? undefined : String(basedOn),
    about: { ...aboutInput.parse(answers), rows: rows.ok ? rows.filters : {} },
    columns: columnsOf(answers).map(({ id, heading }) => heading ?? findColumn(id)?.heading ?? id),
    ...(await previewOf(answers)),
  }
}

async function previewOf(answers: DraftAnswers) {
  const wanted = tryDefinition(answers)
  if (typeof wanted === 'string') return { problem: wanted, preview: undefined }
  const definition = { ...wanted, id: 'draft', version: null }
  const read = await readPreview(pool(), definition, {}, { most: previewRows })
  const columns = definition.columns.map(({ heading, column }) => ({ heading, type: column.type }))
  return { problem: undefined, preview: { columns, ...read } }
}

function tryDefinition(answers: DraftAnswers) {
  try {
    return definitionOf(answers)
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}
