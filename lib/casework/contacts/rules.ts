import { codesOf, contactCategories, type ContactCategory, type ProjectType } from '#lib/labels'

/** As many contacts as a project may have. */
export const maxContacts = 100

/** The organisations that have one primary contact each (Complete 5.2). */
const withPrimary: readonly ContactCategory[] = [
  'school-or-academy',
  'incoming-trust',
  'outgoing-trust',
  'local-authority',
]

/** The categories of a project's contacts: nothing is left behind by a conversion. */
export const categoriesOf = (type: ProjectType): ContactCategory[] =>
  codesOf(contactCategories).filter((category) => type === 'transfer' || category !== 'outgoing-trust')

/** Why somebody of a category cannot be the primary contact of their organisation; undefined where they can. */
export const primaryProblem = (category: ContactCategory): string | undefined =>
  withPrimary.includes(category)
    ? undefined
    : 'Only somebody at the school or academy, a trust or the local authority can be a primary contact. Select no'
