import type { Subject } from '#lib/tasks/subject'

/** The addresses of the service's pages; the only place that spells them. */
export const paths = {
  home: '/',
  projects: '/projects',
  project: (id: string) => `/projects/${id}`,
  handOver: (id: string) => `/projects/${id}/hand-over`,
  assignProject: (id: string) => `/projects/${id}/assign`,
  completeProject: (id: string) => `/projects/${id}/complete`,
  newProposal: '/proposals/new',
  newProposalStep: (draftId: string, step: string) => `/proposals/new/${draftId}/${step}`,
  proposal: (id: string) => `/proposals/${id}`,
  assignProposal: (id: string) => `/proposals/${id}/assign`,
  decision: (proposalId: string) => `/proposals/${proposalId}/decision`,
  decisionStep: (proposalId: string, draftId: string, step: string) =>
    `/proposals/${proposalId}/decision/${draftId}/${step}`,
  task: ({ of, id }: Subject, key: string) => `/${of === 'proposal' ? 'proposals' : 'projects'}/${id}/tasks/${key}`,
  exports: '/exports',
  export: (id: string) => `/exports/${id}`,
  exportFile: (id: string) => `/exports/${id}/file.csv`,
  downloads: '/exports/downloads',
  download: (id: string) => `/exports/downloads/${id}`,
  downloadFile: (id: string) => `/exports/downloads/${id}/file.xlsx`,
  downloadByKey: (id: string) => `/api/v1/exports/downloads/${id}`,
  people: '/admin/people',
  audit: '/admin/audit',
} as const
