import type { ReactNode } from 'react'
import type { ProjectFrame } from '#lib/casework/projects/frame'
import { Page, type PageProps } from '#components/page/page'
import { DeletedInset } from '#components/record-pages/deleted-inset'
import { ProjectBanner } from './project-banner.tsx'
import { nameOfSection, ProjectNavigation, type ProjectSection } from './project-navigation.tsx'
import { ProjectSummary } from './project-summary.tsx'
import { ProjectTags } from './project-tags.tsx'

type Props = Pick<PageProps, 'success' | 'width' | 'back'> & {
  project: ProjectFrame
  section: ProjectSection
  /** After the section's name in the browser's title: `page 2 of 9`. */
  place?: string
  /** Between the summary and the ways to the other pages: what can be done with the project. */
  actions?: ReactNode
  children: ReactNode
}

/** One of the pages of a project, in the frame that they share: what it is and where it stands, and the way to the others. */
export function ProjectPage({ project, section, place, actions, children, ...page }: Props) {
  const { school, type, id, deletion } = project
  const name = nameOfSection(section)
  const title = section === 'tasks' ? school.name : `${name}: ${school.name}`
  return (
    <Page
      {...page}
      title={school.name}
      documentTitle={place ? `${title} (${place})` : title}
      caption={`${type === 'conversion' ? 'School' : 'Academy'} URN ${school.urn}, ${project.reference}`}
    >
      <ProjectTags project={project} />
      {deletion && <DeletedInset deletion={deletion} subject={{ of: 'project', id }} />}
      <ProjectBanner project={project} />
      <ProjectSummary project={project} />
      {actions}
      <ProjectNavigation projectId={id} current={section} />
      <h2 className="govuk-heading-m">{name}</h2>
      {children}
    </Page>
  )
}
