import type { Rows } from './present.ts'

type Row<Table extends keyof Rows> = Rows[Table][number]

/** One project with everything that hangs on it, found by looking through the tables. */
export type Whole = ReturnType<typeof wholeOf>

/** The projects of an export of everything, in their order: those that are deleted are in none. */
export function wholes(rows: Rows): Whole[] {
  return rows.project
    .map((project) => wholeOf(rows, project))
    .filter(({ project, proposal }) => !project.deletedAt && !proposal.deletedAt)
    .toSorted((a, b) => (a.project.id < b.project.id ? -1 : 1))
}

function wholeOf(rows: Rows, project: Row<'project'>) {
  const proposal = rows.proposal.find(({ id }) => id === project.proposalId)!
  const school = rows.establishment.find(({ id }) => id === project.schoolId)!
  const academy = byId(rows.establishment, project.academyId)
  const newTrust = byId(rows.newTrust, proposal.newTrustId)
  const group = byId(rows.projectGroup, proposal.groupId)
  const ownProgress = rows.projectProgress.find(({ id }) => id === project.id)
  const proposalProgress = rows.proposalProgress.find(({ id }) => id === proposal.id)
  const decisions = inOrder(rows.decision.filter(({ proposalId }) => proposalId === proposal.id))
  return {
    project,
    proposal,
    school,
    schoolAuthority: byId(rows.localAuthority, school.localAuthorityId),
    academy,
    academyAuthority: byId(rows.localAuthority, academy?.localAuthorityId),
    authority: byId(rows.localAuthority, project.localAuthorityId)!,
    director: rows.director.find(({ localAuthorityId }) => localAuthorityId === project.localAuthorityId),
    member: rows.memberOfParliament.find(({ constituencyName }) => constituencyName === school.constituencyName),
    joinedTrust: byId(rows.trust, proposal.incomingTrustId),
    newTrust,
    newTrustInRegister: byId(rows.trust, newTrust?.trustId),
    newTrustOfficer: byId(rows.person, newTrust?.officerId),
    outgoingTrust: byId(rows.trust, proposal.outgoingTrustId),
    group,
    groupTrust: byId(rows.trust, group?.trustId),
    groupOfficer: byId(rows.person, group?.officerId),
    caseworker: byId(rows.person, project.caseworkerId),
    officer: byId(rows.person, proposal.officerId),
    creator: byId(rows.person, proposal.createdById)!,
    preparation: byId(rows.preparation, proposal.id),
    overview: byId(rows.overview, project.id),
    budget: byId(rows.budget, project.id),
    opening: byId(rows.opening, project.id),
    progress: ownProgress,
    progressChanger: byId(rows.person, ownProgress?.lastChangedById),
    proposalProgress,
    proposalProgressChanger: byId(rows.person, proposalProgress?.lastChangedById),
    decisions: decisions.map((decision) => ({
      ...decision,
      reasons: inOrder(rows.decisionReason.filter(({ decisionId }) => decisionId === decision.id)),
      undone: rows.reopening.find(({ decisionId }) => decisionId === decision.id),
    })),
    dateChanges: inOrder(
      rows.dateChange.filter(({ projectId, proposalId }) => projectId === project.id || proposalId === proposal.id),
    ).map((change) => ({
      ...change,
      reasons: inOrder(rows.dateChangeReason.filter(({ dateChangeId }) => dateChangeId === change.id)),
    })),
    closureChanges: inOrder(rows.closureChange.filter(({ projectId }) => projectId === project.id)),
    plans: inOrder(
      rows.improvementPlan.filter(({ proposalId, removedAt }) => proposalId === proposal.id && !removedAt),
    ),
    contacts: rows.contact.filter(({ projectId }) => projectId === project.id),
    notes: rows.note.filter(
      ({ proposalId, projectId }) => proposalId === proposal.id && (projectId === null || projectId === project.id),
    ),
  }
}

const byId = <Of extends { id: string }>(rows: Of[], id: string | null | undefined): Of | undefined =>
  id ? rows.find((row) => row.id === id) : undefined

/** In the order of their creation, which is that of their ids. */
const inOrder = <Of extends { id: string }>(rows: Of[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
