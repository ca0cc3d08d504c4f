import { backToList } from '#app/_web/back-to-list'
import { page } from '#app/_web/page'
import { projectParams } from '#app/_web/params'
import { decisionSection, projectSection, reasonsSection } from '#components/projects/about/project'
import { academySection, schoolSection } from '#components/projects/about/schools'
import { AboutSections } from '#components/projects/about/section'
import { incomingSection, outgoingSection } from '#components/projects/about/trusts'
import { ProjectPage } from '#components/projects/project-page'
import { paths } from '#lib/paths'
import { getAboutProject } from '#lib/casework/projects/about/queries'

export default page(projectParams, async ({ who, projectId, success }) => {
  const project = await getAboutProject(who, projectId)
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
    <ProjectPage project={project} section="about" back={await backToList(paths.projects)} success={success}>
      <AboutSections sections={sections} />
    </ProjectPage>
  )
})
