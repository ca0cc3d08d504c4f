import { db } from '#lib/platform/database/client'

/** How each table is read that a cell may be made of: whole, with Prisma. */
const readers = {
  project: () => db().project.findMany(),
  proposal: () => db().proposal.findMany(),
  establishment: () => db().establishment.findMany(),
  localAuthority: () => db().localAuthority.findMany(),
  director: () => db().director.findMany(),
  memberOfParliament: () => db().memberOfParliament.findMany(),
  trust: () => db().trust.findMany(),
  newTrust: () => db().newTrust.findMany(),
  projectGroup: () => db().projectGroup.findMany(),
  preparation: () => db().preparation.findMany(),
  improvementPlan: () => db().improvementPlan.findMany(),
  overview: () => db().overview.findMany(),
  budget: () => db().budget.findMany(),
  opening: () => db().opening.findMany(),
  projectProgress: () => db().projectProgress.findMany(),
  proposalProgress: () => db().proposalProgress.findMany(),
  decision: () => db().decision.findMany(),
  reopening: () => db().reopening.findMany(),
  decisionReason: () => db().decisionReason.findMany(),
  dateChange: () => db().dateChange.findMany(),
  dateChangeReason: () => db().dateChangeReason.findMany(),
  closureChange: () => db().closureChange.findMany(),
  contact: () => db().contact.findMany(),
  note: () => db().note.findMany(),
  person: () => db().person.findMany(),
}

export type Table = keyof typeof readers
export type Rows = { [Name in Table]: Awaited<ReturnType<(typeof readers)[Name]>> }

export const tables = Object.keys(readers) as Table[]

/** Every row as it stands now. */
export async function presentRows(): Promise<Rows> {
  const rows: Partial<Record<Table, object[]>> = {}
  for (const table of tables) rows[table] = await readers[table]()
  return rows as Rows
}
