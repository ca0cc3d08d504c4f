import { director } from '#lib/task-lists/model/contact-choice'
import { fixedRoles } from '#lib/contact-roles'
import { primaryProblem } from '#lib/casework/contacts/rules'
import { contactCategories, type ContactCategory, type ContactRole } from '#lib/labels'
import type { SeedContext } from './seed-context.ts'
import { firstNames, lastNames } from '../generator/names.ts'
import { hasDirector } from '../reference/officials.ts'
import { random } from '#lib/platform/random'
import type { Authority } from '../reference/schools.ts'

type ContactSpec = { role?: ContactRole; category: ContactCategory; title: string }
const inRole = (role: ContactRole): ContactSpec => ({ role, ...fixedRoles[role] })

/** Contacts outside the fixed roles: each project has three of them, in turn. */
const otherContacts: readonly ContactSpec[] = [
  { category: 'solicitor', title: 'Partner' },
  { category: 'diocese', title: 'Diocesan adviser' },
  { category: 'solicitor', title: 'Associate' },
  { category: 'local-authority', title: 'Academies officer' },
  { category: 'other', title: 'Bursar' },
  { category: 'school-or-academy', title: 'School business manager' },
  { category: 'local-authority', title: 'Head of school organisation' },
]

/** Adds six contacts: three in fixed roles, some of them primary, and three others. Returns the choices of the tasks, by fact. */
export function addContacts(
  { rows, scenario, id }: SeedContext,
  projectId: string,
  authority: Authority,
): Record<string, string> {
  const { type, number } = scenario
  // A generator of its own: the answers of tasks are the same with and without contacts.
  const chance = random(Number.parseInt(projectId.slice(-8), 16))
  const second = type === 'transfer' ? 'outgoing-trust-ceo' : 'chair-of-governors'
  const fixed = [inRole('headteacher'), inRole(second), inRole('incoming-trust-ceo')]
  const specs = [...fixed, ...[0, 1, 2].map((place) => otherContacts[(number + place) % otherContacts.length]!)]
  const choices: Record<string, string> = {}
  const withPrimary = new Set<ContactCategory>(number % 4 === 0 ? ['school-or-academy'] : [])
  for (const [place, { role, category, title }] of specs.entries()) {
    const [first, last] = [chance.pick(firstNames), chance.pick(lastNames)]
    const isOutside = ['solicitor', 'diocese', 'other'].includes(category)
    const contactId = id('contact', scenario.createdOn)
    const isPrimary = !primaryProblem(category) && !withPrimary.has(category)
    if (isPrimary) withPrimary.add(category)
    if (role) choices[factOf[role]] = contactId
    if (place === number % 3) choices['opening.mainContactId'] = contactId
    rows.contact.push({
      id: contactId,
      projectId,
      category,
      name: `${first} ${last}`,
      title,
      organisation: isOutside ? `${last} ${contactCategories[category]} Office` : null,
      email: (number + place) % 11 === 0 ? null : `${first}.${last}@contact.example`.toLowerCase(),
      phone: (number + place) % 3 === 2 ? null : `020 7946 0${String((number * 6 + place) % 1000).padStart(3, '0')}`,
      isPrimary,
      version: 1,
    })
  }
  if (number % 9 === 4 && hasDirector(authority.code)) choices['opening.mainContactId'] = director
  return choices
}

const factOf: Record<ContactRole, string> = {
  headteacher: 'opening.headteacherId',
  'chair-of-governors': 'opening.chairOfGovernorsId',
  'incoming-trust-ceo': 'opening.incomingTrustCeoId',
  'outgoing-trust-ceo': 'opening.outgoingTrustCeoId',
}

/** The choices of the tasks where there are no contacts. */
export const noChoices = Object.fromEntries(
  [...Object.values(factOf), 'opening.mainContactId'].map((path) => [path, null]),
)
