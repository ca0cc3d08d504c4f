import {
  codesOf,
  projectStates,
  projectTeams,
  regions,
  type ProjectType,
  type ProjectTeam,
  type Region,
} from '#lib/labels'
import { byLabel, listBase, regionsShown, type StatisticsFilters } from '#lib/casework/statistics/table/filters'
import { anyPhase, kindColumns } from '#lib/casework/statistics/table/columns'
import { tabulate, type StatisticsTable } from '#lib/casework/statistics/table/table'

/** Projects that are alike in everything that is counted of them now. */
export type NowCell = {
  state: keyof typeof projectStates
  type: ProjectType
  region: Region
  team: ProjectTeam | null
  isHeld: boolean
  /** Nobody has it: no delivery officer while it is prepared, no caseworker once it is approved. */
  hasNobody: boolean
  count: number
}

const isClosed = ({ state }: NowCell) => !isPreparing({ state }) && !isCompleting({ state })
const isPreparing = ({ state }: Pick<NowCell, 'state'>) => state === 'preparing'
const isCompleting = ({ state }: Pick<NowCell, 'state'>) => state === 'awaiting-handover' || state === 'active'

/** Where projects stand, by state, region and team, and which of them wait for something. */
export function nowTables(cells: readonly NowCell[], filters: StatisticsFilters): StatisticsTable[] {
  const shared = { base: listBase(filters), columns: kindColumns(filters), inAll: {} }
  const completing = cells.filter(isCompleting)
  return [
    tabulate(cells, {
      ...shared,
      key: 'states',
      title: 'Projects by state',
      about: 'Where each project stands, and how those ended that are closed.',
      heading: 'State',
      rows: [
        ...codesOf(projectStates).map((state) => ({
          key: state,
          label: projectStates[state],
          is: (cell: NowCell) => cell.state === state,
          list: { ...anyPhase, state },
        })),
        { key: 'all', label: 'In all', is: () => true, list: anyPhase, isSum: true },
      ],
    }),
    tabulate(cells, {
      ...shared,
      key: 'waiting',
      title: 'What waits for somebody',
      about: 'Projects that nobody has, and approved projects that are on hold.',
      heading: 'Waiting',
      rows: [
        {
          key: 'no-officer',
          label: 'Preparing, without a delivery officer',
          is: (cell) => isPreparing(cell) && cell.hasNobody,
          list: { phase: 'preparing', officer: 'none' },
        },
        {
          key: 'no-caseworker',
          label: 'Approved, assigned to nobody',
          is: (cell) => isCompleting(cell) && cell.hasNobody,
          list: { phase: 'completing', officer: 'none' },
        },
        { key: 'held', label: 'On hold', is: ({ isHeld }) => isHeld, list: { phase: 'completing', hold: 'on-hold' } },
      ],
    }),
    tabulate(cells, {
      base: listBase(filters),
      key: 'regions',
      title: 'Projects by region',
      about: 'The region is where the school is, whichever team has the project.',
      heading: 'Region',
      columns: [
        { label: 'Preparing', is: isPreparing, list: { phase: 'preparing' } },
        { label: 'Completing', is: isCompleting, list: { phase: 'completing' } },
        { label: 'Closed', is: isClosed, list: { phase: 'closed' } },
      ],
      inAll: anyPhase,
      rows: byLabel(regions, regionsShown(filters)).map((region) => ({
        key: region,
        label: regions[region],
        is: (cell: NowCell) => cell.region === region,
        list: { region },
      })),
    }),
    tabulate(completing, {
      ...shared,
      key: 'teams',
      title: 'Approved projects by team',
      about: 'Approved projects that are not closed, by the team that they were handed over to.',
      heading: 'Team',
      rows: [
        ...byLabel(projectTeams).map((team) => ({
          key: team,
          label: projectTeams[team],
          is: (cell: NowCell) => cell.team === team,
          list: { phase: 'completing', team },
        })),
        {
          key: 'none',
          label: projectStates['awaiting-handover'],
          is: ({ team }) => team === null,
          list: { phase: 'completing', state: 'awaiting-handover' },
        },
        { key: 'all', label: 'In all', is: () => true, list: { phase: 'completing' }, isSum: true },
      ],
    }),
  ]
}
