import { currentUser } from '#app/current-user'
import { backToList } from '#app/list-address'
import { orInterrupt } from '#app/or-interrupt'
import { projectParams, readParams } from '#app/params'
import { savedMessage } from '#app/saved-message'
import { decisionSection, projectSection, reasonsSection } from '#components/projects/about/project'
import { academySection, schoolSection } from '#components/projects/about/schools'
import { AboutSections } from '#components/projects/about/section'
import { incomingSection, outgoingSection } from '#components/projects/about/trusts'
import { ProjectPage } from '#components/projects/project-page'
import { paths } from '#lib/paths'
import { getAboutProject } from '#lib/casework/projects/about/queries'

export default async function AboutProjectPage({ params, searchParams }: PageProps<'/projects/[projectId]/about'>) {
  const who = await currentUser()
  const { projectId } = await readParams(projectParams, params)
  const project = await orInterrupt(getAboutProject(who, projectId))
  const isConversion = project.type === 'conversion'
  const sections = [
    projectSection(project),
    reasonsSection(project),
    decisionSection(project),
    schoolSection(project),
    ...(isConversion ? [academySection(project)] : []),
    incomingSection(project),
    ...(isConversion ? [] : [outgoingSection(project)]),
  ]
  return (
    <ProjectPage
      project={project}
      section="about"
      back={await backToList(paths.projects)}
      success={savedMessage(await searchParams)}
    >
      <AboutSections sections={sections} />
    </ProjectPage>
  )
}
