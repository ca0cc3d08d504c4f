import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { asActor } from '#lib/platform/database/as-actor'
import { db, type Tx } from '#lib/platform/database/client'
import { Refused } from '#lib/platform/errors'
import { getExport, newestIds } from '#lib/exports/definitions/queries'
import { toStored } from '#lib/exports/definitions/ship'
import type { FormValues } from '#lib/platform/forms/form-state'
import { finishDraft, startDraft, takeDraft } from '#lib/platform/journeys/drafts'
import { paths } from '#lib/paths'
import { definitionDraft, fillRows, withChosen } from './draft.ts'
import { definitionOf, getDefinitionDraft } from './queries.ts'
import { everyTeam } from './schema.ts'

/** Starts a new version of an export, filled with its newest. Gives the draft's id. Throws NotFound and Forbidden. */
export async function startVersion(who: Principal, exportId: string): Promise<string> {
  authorise(who, 'export.define')
  const { name, purpose, owner, personal, dateBasis, rows, columns, version } = await getExport(exportId)
  const answers: FormValues = {
    exportId,
    basedOn: String(version),
    name,
    purpose,
    owner: owner ?? everyTeam,
    dateBasis,
    personal: personal ? 'yes' : 'no',
    // The rows' own date is another question than the date of the months.
    ...Object.fromEntries(Object.entries(fillRows(rows)).filter(([key]) => key !== 'dateBasis')),
  }
  return startDraft(who, definitionDraft, withChosen(answers, columns.map(toStored)))
}

/** Starts an export of its own. Gives the draft's id. Throws Forbidden. */
export async function startDefinition(who: Principal, about: FormValues): Promise<string> {
  authorise(who, 'export.define')
  return startDraft(who, definitionDraft, about)
}

/** Changes the answers of one's own draft; those that are gone are left out. Throws NotFound, Forbidden and Refused once it is saved. */
export async function changeDraft(
  who: Principal,
  draftId: string,
  change: (answers: FormValues) => FormValues,
): Promise<void> {
  return db().$transaction(async (tx) => {
    authorise(who, 'export.define')
    const draft = await takeDraft(tx, who, definitionDraft, draftId)
    if (draft.createdAs !== null) throw new Refused('This version has been saved. Start a new one to change it')
    await tx.draft.update({ where: { id: draftId }, data: { answers: change(draft.values), updatedAt: new Date() } })
  })
}

/**
 * Saves a draft as the export's next version; saved again it is the version that it became. Gives the export's id. Throws Refused where
 * the draft is not whole, the name is another export's, or somebody saved a version meanwhile.
 */
export async function saveVersion(who: Principal, draftId: string): Promise<string> {
  return asActor(who, async (tx) => {
    authorise(who, 'export.define')
    const draft = await takeDraft(tx, who, definitionDraft, draftId)
    const { answers } = await getDefinitionDraft(who, draftId, tx)
    if (draft.createdAs !== null) {
      const saved = await tx.exportDefinition.findUniqueOrThrow({ where: { id: draft.createdAs } })
      return saved.exportId
    }
    const { columns, ...definition } = definitionOf(answers)
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('export-definitions'))`
    const exportId = String(answers.exportId ?? idOf(definition.name))
    const latest = await latestOf(tx, exportId)
    ensureNewest(answers, latest, exportId)
    await ensureOwnName(tx, exportId, definition.name)
    const data = { ...definition, exportId, version: (latest?.version ?? 0) + 1, columns: columns.map(toStored) }
    const { id } = await tx.exportDefinition.create({ data: { ...data, savedById: who.id }, select: { id: true } })
    await finishDraft(tx, draftId, id)
    return exportId
  })
}

const latestOf = (tx: Tx, exportId: string) =>
  tx.exportDefinition.findFirst({ where: { exportId }, orderBy: { version: 'desc' }, select: { version: true } })

function ensureNewest({ basedOn }: FormValues, latest: { version: number } | null, exportId: string) {
  if (!basedOn && latest) throw new Refused('There is an export with this name already', 'about')
  if (!basedOn || latest?.version === Number(basedOn)) return
  const message = `Version ${latest?.version} was saved while you worked from version ${String(basedOn)}. Look at it, and start again from it`
  throw new Refused(message, 'version', [{ message, href: paths.definition(exportId) }])
}

async function ensureOwnName(tx: Tx, exportId: string, name: string) {
  const rows = await tx.exportDefinition.findMany({
    where: { id: { in: await newestIds(tx) }, exportId: { not: exportId } },
    select: { name: true },
  })
  if (name === 'Merged export' || rows.some((other) => other.name === name))
    throw new Refused('There is an export with this name already', 'about')
}

/** Ids that addresses of other pages have. */
const reserved = ['merged', 'downloads', 'dictionary', 'views', 'questions', 'api', 'new', 'draft']

/** The permanent id of a new export, made of its first name. */
function idOf(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  if (id === '' || reserved.includes(id)) throw new Refused('Choose another name: this one cannot be used', 'about')
  return id
}
