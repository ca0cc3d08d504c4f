import { codesOf, contactRoles, type ContactCategory, type ContactRole, type ProjectType } from './labels.ts'

type Fixed = { category: ContactCategory; title: string; types: readonly ProjectType[] }

/** Where each of these people belongs and what their role is called: nobody types it, so that exports find them (Complete 5.2). */
export const fixedRoles: Record<ContactRole, Fixed> = {
  headteacher: { category: 'school-or-academy', title: 'Headteacher', types: ['conversion', 'transfer'] },
  'chair-of-governors': { category: 'school-or-academy', title: 'Chair of governors', types: ['conversion'] },
  'incoming-trust-ceo': { category: 'incoming-trust', title: 'CEO', types: ['conversion', 'transfer'] },
  'outgoing-trust-ceo': { category: 'outgoing-trust', title: 'CEO', types: ['transfer'] },
}

/** Who a contact can be added as: one of these people, or someone else. */
export const someoneElse = 'someone-else'
export type ContactKind = ContactRole | typeof someoneElse
export const contactKinds = [...codesOf(contactRoles), someoneElse] as const

/** Those of a project of a type. */
export const contactKindsOf = (type: ProjectType): ContactKind[] =>
  contactKinds.filter((as) => as === someoneElse || fixedRoles[as].types.includes(type))

export const labelOfKind = (as: ContactKind): string => (as === someoneElse ? 'Someone else' : contactRoles[as])
