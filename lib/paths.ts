import { isoDate } from '#lib/calendar'
import type { DateChangeKind } from '#lib/labels'
import type { Subject } from '#lib/tasks/subject'

/** The page of a proposal or a project, which the addresses of what belongs to it begin with. */
const recordOf = ({ of, id }: Subject) => `/${of === 'proposal' ? 'proposals' : 'projects'}/${id}`

/** The addresses of the service's pages; the only place that spells them. */
export const paths = {
  home: '/',
  projects: '/projects',
  projectsFile: '/projects/file.csv',
  thisWeek: '/projects/this-week',
  project: (id: string) => `/projects/${id}`,
  handOver: (id: string) => `/projects/${id}/hand-over`,
  projectHistory: (id: string) => `/projects/${id}/history`,
  assignProject: (id: string) => `/projects/${id}/assign`,
  completeProject: (id: string) => `/projects/${id}/complete`,
  proposals: '/proposals',
  proposalsFile: '/proposals/file.csv',
  assignMany: (of: 'proposal' | 'project') => `/assign/${of}s`,
  checkAssignMany: (of: 'proposal' | 'project') => `/assign/${of}s/check`,
  load: '/projects/by-person',
  newProposal: '/proposals/new',
  newProposalStep: (draftId: string, step: string) => `/proposals/new/${draftId}/${step}`,
  proposal: (id: string) => `/proposals/${id}`,
  proposalCreated: (id: string) => `/proposals/${id}/created`,
  changeTrust: (id: string) => `/proposals/${id}/trust`,
  proposalHistory: (id: string) => `/proposals/${id}/history`,
  assignProposal: (id: string) => `/proposals/${id}/assign`,
  dates: (proposalId: string) => `/proposals/${proposalId}/dates`,
  changeDate: (proposalId: string, which: DateChangeKind) => `/proposals/${proposalId}/dates/${which}`,
  dateReasons: (proposalId: string, which: DateChangeKind, to: Date) =>
    `/proposals/${proposalId}/dates/${which}/${isoDate(to)}`,
  decision: (proposalId: string) => `/proposals/${proposalId}/decision`,
  reopen: (proposalId: string) => `/proposals/${proposalId}/decision/reopen`,
  academyOrder: (proposalId: string) => `/proposals/${proposalId}/decision/academy-order`,
  timeline: (proposalId: string) => `/proposals/${proposalId}/timeline`,
  decisionStep: (proposalId: string, draftId: string, step: string) =>
    `/proposals/${proposalId}/decision/${draftId}/${step}`,
  task: ({ of, id }: Subject, key: string) => `${recordOf({ of, id })}/tasks/${key}`,
  notes: ({ of, id }: Subject) => `${recordOf({ of, id })}/notes`,
  newNote: ({ of, id }: Subject, taskKey?: string | null) =>
    `${recordOf({ of, id })}/notes/new${taskKey ? `?task=${taskKey}` : ''}`,
  editNote: (id: string) => `/notes/${id}/edit`,
  deleteNote: (id: string) => `/notes/${id}/delete`,
  delete: ({ of, id }: Subject) => `${recordOf({ of, id })}/delete`,
  deleted: '/admin/deleted',
  restore: ({ of, id }: Subject) => `/admin/deleted/${of}/${id}`,
  document: (proposalId: string) => `/proposals/${proposalId}/document`,
  documentReady: (proposalId: string) => `/proposals/${proposalId}/document/ready`,
  documentFile: (proposalId: string) => `/proposals/${proposalId}/document/file.docx`,
  trustTemplate: (proposalId: string) => `/proposals/${proposalId}/trust-template`,
  improvementPlans: (proposalId: string) => `/proposals/${proposalId}/improvement-plans`,
  improvementPlan: (proposalId: string, planId: string) => `/proposals/${proposalId}/improvement-plans/${planId}`,
  removeImprovementPlan: (proposalId: string, planId: string) =>
    `/proposals/${proposalId}/improvement-plans/${planId}/remove`,
  improvementPlanStep: (proposalId: string, draftId: string, step: string) =>
    `/proposals/${proposalId}/improvement-plans/draft/${draftId}/${step}`,
  exports: '/exports',
  export: (id: string) => `/exports/${id}`,
  exportFile: (id: string) => `/exports/${id}/file.csv`,
  downloads: '/exports/downloads',
  download: (id: string) => `/exports/downloads/${id}`,
  downloadFile: (id: string) => `/exports/downloads/${id}/file.xlsx`,
  downloadByKey: (id: string) => `/api/v1/exports/downloads/${id}`,
  people: '/admin/people',
  newPerson: '/admin/people/new',
  person: (id: string) => `/admin/people/${id}`,
  renamePerson: (id: string) => `/admin/people/${id}/name`,
  giveRole: (id: string) => `/admin/people/${id}/roles/new`,
  takeRole: (id: string, roleId: string) => `/admin/people/${id}/roles/${roleId}`,
  deactivatePerson: (id: string) => `/admin/people/${id}/deactivate`,
  reactivatePerson: (id: string) => `/admin/people/${id}/reactivate`,
  audit: '/admin/audit',
  outbox: '/admin/outbox',
} as const
