import { choice, required, yesNo } from '#lib/platform/forms/questions/questions'
import { projectTeams, type ProjectType } from '#lib/labels'
import { sharePointLink } from '#lib/casework/projects/sharepoint'

const folder = (whose: string) =>
  required(sharePointLink(`SharePoint folder of the ${whose}`), {
    error: `Enter the link to the SharePoint folder of the ${whose}`,
  })

/** What the handover asks that stays with the project, and is changed one by one afterwards (Complete 2.5, 2.6). */
export const detailQuestions = {
  schoolLink: folder('school or academy'),
  incomingTrustLink: folder('incoming trust'),
  outgoingTrustLink: folder('outgoing trust'),
  twoRequiresImprovement: required(
    yesNo('Was the school or academy rated as requiring improvement twice in a row?', {
      hint: 'Known as two requires improvement (2RI)',
    }),
    { error: 'Select yes if the school or academy was rated as requiring improvement twice in a row' },
  ),
}
type DetailName = keyof typeof detailQuestions

/** Each detail by the end of its page's address. */
const pages = {
  'school-folder': 'schoolLink',
  'incoming-trust-folder': 'incomingTrustLink',
  'outgoing-trust-folder': 'outgoingTrustLink',
  'two-requires-improvement': 'twoRequiresImprovement',
} as const satisfies Record<string, DetailName>
type DetailPage = keyof typeof pages

/** The detail that a page changes; undefined where a project of the kind has none such. */
export function detailOf(
  page: string,
  type: ProjectType,
): { name: DetailName; question: ReturnType<typeof folder> } | undefined {
  const name = Object.hasOwn(pages, page) ? pages[page as DetailPage] : undefined
  if (!name || (name === 'outgoingTrustLink' && type !== 'transfer')) return undefined
  return { name, question: detailQuestions[name] as ReturnType<typeof folder> }
}

/** Which team manages a project. */
export const teamQuestion = required(choice('Which team manages this project?', projectTeams), {
  error: 'Select the team that manages this project',
})
