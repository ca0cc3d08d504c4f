import { paths } from '#lib/paths'

/** The pages of a project, in order. */
const pages = {
  tasks: { text: 'Task list', href: paths.project },
  about: { text: 'About the project', href: paths.aboutProject },
  notes: { text: 'Notes', href: (id: string) => paths.notes({ of: 'project', id }) },
  contacts: { text: 'Contacts', href: paths.contacts },
  people: { text: 'People', href: paths.projectPeople },
  dates: { text: 'Dates', href: paths.projectDates },
  history: { text: 'History', href: paths.projectHistory },
} as const
export type ProjectSection = keyof typeof pages

/** What a page of a project is called. */
export const nameOfSection = (section: ProjectSection) => pages[section].text

/** The way between the pages of a project. */
export function ProjectNavigation({ projectId, current }: { projectId: string; current: ProjectSection }) {
  return (
    <nav className="app-scopes" aria-label="Pages of this project">
      <ul className="app-scopes__list">
        {Object.entries(pages).map(([section, { text, href }]) => (
          <li key={section} className="app-scopes__item">
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={href(projectId)}
              aria-current={section === current ? 'page' : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
