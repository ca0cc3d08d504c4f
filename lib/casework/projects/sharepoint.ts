import { link } from '#lib/platform/forms/questions/questions'
import type { Question } from '#lib/platform/forms/questions/question'

/** Where the department keeps its documents; a link to another host, however alike it looks, is none to a SharePoint folder (Complete 2.3). */
const hosts = ['educationgovuk.sharepoint.com', 'educationgovuk-my.sharepoint.com']

/** Whether a text is a link to a folder or document of the department's SharePoint. */
export const isSharePoint = (text: string): boolean =>
  URL.canParse(text) && new URL(text).protocol === 'https:' && hosts.includes(new URL(text).host)

/** A link to a SharePoint folder. */
export function sharePointLink(label: string): Question<string> {
  const question = link(label, { hint: `Starts with https://${hosts[0]}/` })
  return {
    ...question,
    schema: question.schema.refine(
      (value) => value === null || isSharePoint(value),
      `${label} must be in the department’s SharePoint, starting with https://${hosts[0]}/`,
    ),
  }
}
