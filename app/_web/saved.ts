import { withQuery } from '#app/_web/query/with-query'
import { allTasks } from '#lib/task-lists/definitions/all'

/** What the page after a save says, by the `saved` parameter of its address. */
const messages = {
  decision: 'Decision recorded',
  date: 'Date changed',
  reopened: 'Proposal reopened',
  'academy-order': 'Date of the academy order saved',
  officer: 'Delivery officer changed',
  trust: 'Incoming trust saved',
  group: 'Group created',
  'group-deleted': 'Group deleted',
  'member-added': 'Added',
  'member-removed': 'Removed',
  registered: 'Trust in the register saved, for every school that forms this trust',
  renumbered: 'Trust reference number (TRN) changed',
  assigned: 'Project assigned',
  'many-assigned': 'All of them assigned',
  'many-unassigned': 'None of them is assigned any more',
  'handed-over': 'Project handed over to Regional casework services. Their team leads have been told',
  held: 'Project put on hold',
  resumed: 'Project resumed',
  kept: 'Project kept by the regional team',
  completed: 'Project completed',
  'order-revoked': 'Directive academy order revoked. The project is closed',
  detail: 'Detail of the project saved',
  team: 'Team changed. Whoever had the project still has it',
  correcting: 'You can change this closed project until the end of today',
  'project-reopened': 'Project reopened',
  task: 'Task saved',
  'note-added': 'Note added',
  'note-changed': 'Note changed',
  'note-deleted': 'Note deleted',
  'contact-added': 'Contact added',
  'contact-changed': 'Contact changed',
  'contact-deleted': 'Contact deleted',
  deleted: 'Deleted. It is no longer in lists, searches, counts or exports',
  restored: 'Restored',
  'academy-urn': 'Academy URN saved',
  'authority-added': 'Local authority added',
  'authority-changed': 'Local authority changed',
  'authority-deleted': 'Local authority deleted',
  director: 'Director of children’s services saved',
  'director-removed': 'Director of children’s services removed',
  'plan-added': 'School improvement plan added',
  'plan-changed': 'School improvement plan changed',
  'plan-removed': 'School improvement plan removed',
  'person-added': 'Person added. Give them a role: without one they see nothing',
  renamed: 'Name changed',
  'role-given': 'Role given',
  'role-taken': 'Role taken away',
  deactivated: 'Person deactivated and signed out',
  reactivated: 'Person reactivated',
  'key-revoked': 'API key revoked. Its next request is refused',
  columns: 'Columns updated',
  'export-version': 'Version saved. It counts from now on',
  'view-saved': 'View saved',
  'view-changed': 'View changed',
  'view-stale': 'Not saved: you changed this view in another tab or window. Try again',
  'view-deleted': 'View deleted',
  'sessions-ended': 'All other sessions ended',
  asked: 'Question sent. The answer will be here',
  answered: 'Answer saved. The person who asked can see it',
}

/** Where an action leads. */
export type Onward = { href: string }

/** On to another page, without a message. */
export const goTo = (href: string): Onward => ({ href })

/** On to the page that shows what was saved, and says so. */
export const saved = (href: string, message: keyof typeof messages, more: Record<string, string> = {}): Onward => ({
  href: withQuery(href, { saved: message, ...more }),
})

/** The sentence for a page that an action has just led to; none for an unknown code. */
export function savedMessage({ saved, task }: Record<string, string | string[] | undefined>): string | undefined {
  if (typeof saved !== 'string' || !isMessage(saved)) return undefined
  // A key may stand for one task of conversions and another of transfers: only a title that they share says which was saved.
  const titles = new Set(saved === 'task' ? allTasks.flatMap(({ key, title }) => (key === task ? [title] : [])) : [])
  return titles.size === 1 ? `${messages[saved]}: ${[...titles][0]}` : messages[saved]
}

const isMessage = (code: string): code is keyof typeof messages => Object.hasOwn(messages, code)
