import { can } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { codesOf, type Phase } from '#lib/labels'
import type { Scope } from './scopes.ts'

/** What a list of projects can show of each; the page and its file know how. */
export type ColumnKey =
  | 'name'
  | 'status'
  | 'date'
  | 'confirmed'
  | 'moved'
  | 'trust'
  | 'from'
  | 'conditions'
  | 'team'
  | 'officer'
  | 'addedBy'
  | 'created'
  | 'closed'
  | 'decided'
  | 'held'
  | 'progress'
  | 'due'
  | 'assign'

export const sorts = {
  date: 'Significant date',
  created: 'Date created',
  name: 'School name',
  due: 'Next task due',
  officer: 'Assigned to',
  trust: 'Incoming trust',
  closed: 'Date completed',
  held: 'On hold since',
} as const
export type Sort = keyof typeof sorts
type Order = 'asc' | 'desc'

type ViewShape = {
  text: string
  /** The heading of the list, for each of those whose projects it can show. */
  titles: Partial<Record<Scope, string>>
  columns: readonly ColumnKey[] | Partial<Record<Scope, readonly ColumnKey[]>>
  sort?: [Sort, Order]
  /** The phases of its projects; where absent, those that the filters choose. */
  phase?: Phase
  /** It is about a month, the next one unless another is asked for. */
  isMonthly?: boolean
}

/** The views of the list of projects (Complete 7): which projects, what of each, and in which order unless another is asked for. */
export const views = {
  any: {
    text: 'All phases',
    titles: { mine: 'Your projects', team: 'Your team’s projects', all: 'All projects' },
    columns: ['name', 'status', 'date', 'trust', 'officer', 'progress', 'due'],
  },
  'in-progress': {
    text: 'In progress',
    titles: {
      mine: 'Your projects in progress',
      team: 'Your team’s projects in progress',
      all: 'All projects in progress',
    },
    columns: {
      mine: ['name', 'trust', 'date', 'progress', 'due'],
      team: ['name', 'team', 'officer', 'date', 'progress', 'due'],
      all: ['name', 'officer', 'date', 'progress', 'due'],
    },
    phase: 'completing',
  },
  added: {
    text: 'Added by you',
    titles: { mine: 'Projects added by you' },
    columns: ['name', 'status', 'date', 'officer'],
  },
  new: {
    text: 'New',
    titles: { team: 'New projects of your team' },
    columns: ['name', 'created', 'team', 'officer', 'date'],
    sort: ['created', 'desc'],
    phase: 'completing',
  },
  unassigned: {
    text: 'Unassigned',
    titles: { team: 'Unassigned projects of your team' },
    columns: ['name', 'addedBy', 'team', 'date', 'assign'],
    phase: 'completing',
  },
  'by-month': {
    text: 'By month',
    titles: { all: 'Projects by month' },
    columns: ['name', 'from', 'trust', 'conditions', 'confirmed'],
    phase: 'completing',
    isMonthly: true,
  },
  revised: {
    text: 'Moved to another month',
    titles: { all: 'Projects moved to another month' },
    columns: ['name', 'trust', 'conditions', 'moved'],
    phase: 'completing',
    isMonthly: true,
  },
  'handed-over': {
    text: 'Handed over',
    titles: { team: 'Projects that your region handed over' },
    columns: ['name', 'officer', 'date'],
    phase: 'completing',
  },
  'on-hold': {
    text: 'On hold',
    titles: { all: 'Projects on hold' },
    columns: ['name', 'held', 'officer', 'date'],
    phase: 'completing',
  },
  completed: {
    text: 'Completed',
    titles: { mine: 'Your completed projects', team: 'Your team’s completed projects', all: 'Completed projects' },
    columns: ['name', 'team', 'date', 'closed'],
    sort: ['closed', 'desc'],
    phase: 'closed',
  },
  'order-revoked': {
    text: 'Order revoked',
    titles: { all: 'Projects whose order was revoked' },
    columns: ['name', 'team', 'date', 'decided'],
    sort: ['closed', 'desc'],
    phase: 'closed',
  },
} as const satisfies Record<string, ViewShape>
export type View = keyof typeof views

const shapeOf = (view: View): ViewShape => views[view]

/** The heading of a view; undefined where these projects have no such view. */
export const titleOf = (scope: Scope, view: View): string | undefined => shapeOf(view).titles[scope]

/** What a view shows of each project. */
export function columnsOf(scope: Scope, view: View): readonly ColumnKey[] {
  const { columns } = shapeOf(view)
  return 'length' in columns ? columns : (columns[scope] ?? [])
}

/** The order of a view until somebody chooses another. */
export const firstSort = (view: View): [Sort, Order] => shapeOf(view).sort ?? ['date', 'asc']

/** The one phase that a view is about; undefined where the filters choose. */
export const phaseOf = (view: View): Phase | undefined => shapeOf(view).phase

/** Whether a view is about a month or several. */
export const isMonthly = (view: View): boolean => shapeOf(view).isMonthly ?? false

/** Whether somebody may look at a view; its projects can all be seen elsewhere, one by one. */
function maySee(who: Principal, view: View): boolean {
  if (view === 'unassigned') return can(who, 'unassigned.list')
  return view === 'handed-over' ? can(who, 'handedOver.list') : can(who, 'project.list')
}

/** The views of these projects that somebody may look at, in their order. */
export const viewsFor = (who: Principal, scope: Scope): View[] =>
  codesOf(views).filter((view) => titleOf(scope, view) !== undefined && maySee(who, view))
