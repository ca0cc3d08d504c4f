import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import type { PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { copyLine } from '#lib/platform/database/copy-line'
import type { Prisma } from '#lib/platform/database/generated/client'
import { tables, type Table } from './synthetic-id.ts'

type RowOf = {
  person: Prisma.PersonUncheckedCreateInput
  personRole: Prisma.PersonRoleUncheckedCreateInput
  apiKey: Prisma.ApiKeyUncheckedCreateInput
  trust: Prisma.TrustUncheckedCreateInput
  newTrust: Prisma.NewTrustUncheckedCreateInput
  projectGroup: Prisma.ProjectGroupUncheckedCreateInput
  establishment: Prisma.EstablishmentUncheckedCreateInput
  establishmentLink: Prisma.EstablishmentLinkUncheckedCreateInput
  proposal: Prisma.ProposalUncheckedCreateInput
  preparation: Prisma.PreparationUncheckedCreateInput
  proposalProgress: Prisma.ProposalProgressUncheckedCreateInput
  decision: Prisma.DecisionUncheckedCreateInput
  reopening: Prisma.ReopeningUncheckedCreateInput
  holdChange: Prisma.HoldChangeUncheckedCreateInput
  closureChange: Prisma.ClosureChangeUncheckedCreateInput
  decisionReason: Prisma.DecisionReasonUncheckedCreateInput
  project: Prisma.ProjectUncheckedCreateInput
  overview: Prisma.OverviewUncheckedCreateInput
  opening: Prisma.OpeningUncheckedCreateInput
  projectProgress: Prisma.ProjectProgressUncheckedCreateInput
  dateChange: Prisma.DateChangeUncheckedCreateInput
  dateChangeReason: Prisma.DateChangeReasonUncheckedCreateInput
  taskRecord: Prisma.TaskRecordUncheckedCreateInput
  contact: Prisma.ContactUncheckedCreateInput
  budget: Prisma.BudgetUncheckedCreateInput
  note: Prisma.NoteUncheckedCreateInput
  improvementPlan: Prisma.ImprovementPlanUncheckedCreateInput
  director: Prisma.DirectorUncheckedCreateInput
  memberOfParliament: Prisma.MemberOfParliamentUncheckedCreateInput
  performanceResult: Prisma.PerformanceResultUncheckedCreateInput
}

/** Rows to write, by table. Rows of one table may leave out different columns. */
export type Rows = { [Name in Table]: RowOf[Name][] }

export const noRows = (): Rows => Object.fromEntries(tables.map((table) => [table, []])) as unknown as Rows

/** Writes rows by COPY, each table after those it refers to: the constraints and the history see them as any other write. */
export async function writeRows(client: PoolClient, rows: Rows): Promise<void> {
  for (const table of tables) {
    const ofTable: object[] = rows[table]
    if (ofTable.length === 0) continue
    const columns = [...new Set(ofTable.flatMap((row) => Object.keys(row)))]
    const lines = Readable.from(copyLines(ofTable, columns))
    await pipeline(lines, client.query(copyFrom(`copy ${snake(table)} (${columns.map(snake).join(', ')}) from stdin`)))
  }
}

function* copyLines(rows: object[], columns: string[]) {
  for (const row of rows) yield copyLine(columns.map((name) => (row as Record<string, unknown>)[name]))
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
