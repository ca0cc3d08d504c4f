import { DataTable, type Column } from '#components/lists/data-table'
import { describeKind } from '#components/projects/describe-type.ts'
import { StateTag } from '#components/projects/state-tag'
import type { Member } from '#lib/casework/groups/members'
import { labelOf, proposalStatuses, regions } from '#lib/labels'
import { lowerFirst } from '#lib/platform/forms/lower-first'
import { paths } from '#lib/paths'

type Row = { id: string; member: Member; project: Member['projects'][number]; removeHref: string | undefined }
type Props = { members: readonly Member[]; caption: string; removeHref: (member: Member) => string | undefined }

const columns: Column<Row>[] = [
  {
    key: 'school',
    heading: 'School or academy',
    cell: ({ member, project }) => (
      <>
        <a
          className="govuk-link"
          href={project.phase === 'preparing' ? paths.proposal(member.id) : paths.project(project.id)}
        >
          {project.school.name}
        </a>
        <span className="app-under">
          {describeKind(member.type, member.route)}
          <br />
          {member.reference}, URN {project.school.urn}
        </span>
      </>
    ),
  },
  {
    key: 'status',
    heading: 'Status',
    cell: ({ member, project }) => (
      <StateTag phase={project.phase} outcome={project.outcome} decision={member.decision} />
    ),
  },
  {
    key: 'place',
    heading: 'Local authority',
    cell: ({ project }) => `${project.localAuthority}, ${regions[project.region]}`,
  },
  {
    key: 'officer',
    heading: 'Assigned to',
    cell: ({ member, project }) =>
      (project.phase === 'preparing' ? member.officer : (project.caseworker ?? member.officer)) ?? 'Nobody',
  },
]

const remove: Column<Row> = {
  key: 'remove',
  heading: 'What to do',
  cell: ({ member, removeHref }) =>
    removeHref && (
      <a className="govuk-link" href={removeHref}>
        Remove<span className="govuk-visually-hidden"> {member.title}</span>
      </a>
    ),
}

/** The schools of a group or of a new trust, through both phases: a row each, to its proposal while that is prepared, else to its project. */
export function Members({ members, caption, removeHref }: Props) {
  const rows = members.flatMap((member) =>
    member.projects.map(
      // A proposal goes as a whole: its first school has the link.
      (project, place): Row => ({
        id: project.id,
        member,
        project,
        removeHref: place === 0 ? removeHref(member) : undefined,
      }),
    ),
  )
  const isRemovable = rows.some((row) => row.removeHref)
  return (
    <>
      <h2 className="govuk-heading-m">{caption}</h2>
      <DataTable
        caption={caption}
        captionHidden
        columns={isRemovable ? [...columns, remove] : columns}
        rows={rows}
        dense
      />
    </>
  )
}

/** `2 pre decision, 1 approved`. */
export function countStatuses(members: readonly Member[]): string {
  const counts = Map.groupBy(members, ({ decision }) => decision ?? 'pre-decision')
  return [...counts]
    .map(([status, some]) => `${some.length} ${lowerFirst(labelOf(proposalStatuses, status))}`)
    .join(', ')
}
