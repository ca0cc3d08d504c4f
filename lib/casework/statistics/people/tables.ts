import { codesOf, consumerTeams, projectTeams, type ConsumerTeam, type ProjectTeam } from '#lib/labels'
import { byLabel } from '#lib/casework/statistics/table/filters'
import type { StatisticsTable } from '#lib/casework/statistics/table/table'

/** The people of a team, and what they have; people whose roles are for no team are `null`. */
export type TeamCell = {
  team: ProjectTeam | ConsumerTeam | null
  people: number
  preparing: number
  completing: number
}

const shared = { chart: 'stacked' } as const

/** What the people of each team have to do, and how many people each team of the service has. */
export function peopleTables(cells: readonly TeamCell[]): StatisticsTable[] {
  const nobody = { people: 0, preparing: 0, completing: 0 }
  const of = (team: TeamCell['team']) => cells.find((cell) => cell.team === team) ?? nobody
  const everyTeam = { ...projectTeams, ...consumerTeams }
  return [
    {
      ...shared,
      key: 'load',
      title: 'Projects by team of the person',
      about:
        'Projects that go on, by the team of the person who has them, whichever team the project belongs to. Somebody in two teams counts in both.',
      heading: 'Team',
      columns: ['Preparing', 'Completing', 'In all', 'People', 'Projects each'],
      drawn: 2,
      rows: byLabel(projectTeams).map((team) => {
        const { people, preparing, completing } = of(team)
        const each = people > 0 ? Math.round(((preparing + completing) / people) * 10) / 10 : null
        return {
          key: team,
          label: projectTeams[team],
          values: [preparing, completing, preparing + completing, people, each],
          lists: [],
        }
      }),
    },
    {
      ...shared,
      key: 'people',
      title: 'People by team',
      about: 'People who may sign in and hold a role for the team.',
      heading: 'Team',
      columns: ['People'],
      drawn: 1,
      rows: [...codesOf(everyTeam), null].map((team) => ({
        key: team ?? 'none',
        label: team === null ? 'Roles for no team' : everyTeam[team],
        values: [of(team).people],
        lists: [],
      })),
    },
  ]
}
