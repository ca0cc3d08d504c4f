import { expect, test } from 'vitest'
import { taskSections } from './task-sections.ts'
import { createdLately } from '#lib/testing/fixtures/created'

const project = (id: string, name: string) => ({
  id,
  school: { name },
  progress: { statuses: { 'school-overview': 'completed' } },
})
const proposal = { id: 'p', progress: null }
const titles = (sections: ReturnType<typeof taskSections>) => sections.map(({ title }) => title)

test('each academy of a transfer has its own section, under its name', () => {
  const sections = taskSections(
    {
      ...createdLately,
      type: 'transfer',
      route: null,
      proposal,
      projects: [project('a', 'Hill Academy'), project('b', 'Vale Academy')],
    },
    'prepare',
  )
  expect(titles(sections).filter((title) => title.startsWith('School information'))).toEqual([
    'School information: Hill Academy',
    'School information: Vale Academy',
  ])
  expect(sections.find(({ title }) => title.endsWith('Vale Academy'))!.tasks).toEqual([
    {
      key: 'school-overview-b',
      title: 'General information',
      about: 'Vale Academy',
      href: '/projects/b/tasks/school-overview',
      status: 'completed',
    },
    {
      key: 'pupil-numbers-b',
      title: 'Pupil numbers',
      about: 'Vale Academy',
      href: '/projects/b/tasks/pupil-numbers',
      status: 'not-started',
    },
  ])
})

test('the school of a conversion needs no name, nor does a project on its own page', () => {
  const conversion = {
    ...createdLately,
    type: 'conversion',
    route: 'voluntary',
    proposal,
    projects: [project('a', 'Hill School')],
  } as const
  expect(titles(taskSections(conversion, 'prepare'))).toContain('School information')
  const transfer = {
    ...createdLately,
    type: 'transfer',
    route: null,
    proposal,
    projects: [project('a', 'Hill Academy')],
  } as const
  expect(titles(taskSections(transfer, 'complete')).filter((title) => title.includes('Hill'))).toEqual([])
})
