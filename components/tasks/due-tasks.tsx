import { TaskItems } from './task-sections.tsx'
import { projectTypes, type ProjectType } from '#lib/labels'
import { paths } from '#lib/paths'
import type { TaskRow } from '#lib/casework/tasks/task-sections'

type Project = { id: string; school: { name: string; urn: string }; type: ProjectType; tasks: readonly TaskRow[] }

/** Projects, each with those of its tasks that press. */
export function DueTasks({ projects }: { projects: readonly Project[] }) {
  return projects.map(({ id, school, type, tasks }, index) => (
    <section key={id}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
        <a className="govuk-link" href={paths.project(id)}>
          {school.name}
        </a>
      </h2>
      <p className="govuk-body govuk-hint">
        {projectTypes[type]}, URN {school.urn}
      </p>
      <TaskItems idPrefix={`project-${index + 1}`} tasks={tasks} />
    </section>
  ))
}
