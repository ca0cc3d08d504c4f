import { projectTypes } from '#lib/labels'
import type { ProjectFrame } from '#lib/casework/projects/frame'
import { Tag } from '#components/govuk/tag'
import { StateTag } from './state-tag.tsx'

/** What a project is, in a word each. */
export function ProjectTags({ project }: { project: ProjectFrame }) {
  const { type, newTrust, group, hold, phase, outcome } = project
  return (
    <ul className="app-tags">
      <li>
        <Tag colour="purple">{projectTypes[type]}</Tag>
      </li>
      {newTrust && (
        <li>
          <Tag colour="magenta">Form a MAT</Tag>
        </li>
      )}
      {group && (
        <li>
          <Tag colour="teal">In a group</Tag>
        </li>
      )}
      <li>
        <StateTag phase={phase} outcome={outcome} />
      </li>
      {hold && (
        <li>
          <Tag colour="red">On hold</Tag>
        </li>
      )}
    </ul>
  )
}
