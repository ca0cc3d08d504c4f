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

/** Those that a project has beside the people in its fixed roles; three of them each, in turn. */
const others: readonly ContactSpec[] = [
  { category: 'solicitor', title: 'Partner' },
  { category: 'diocese', title: 'Diocesan adviser' },
  { category: 'solicitor', title: 'Associate' },
  { category: 'local-authority', title: 'Academies officer' },
  { category: 'other', title: 'Bursar' },
  { category: 'school-or-academy', title: 'School business manager' },
  { category: 'local-authority', title: 'Head of school organisation' },
]

/** Adds six contacts: three in fixed roles, some of them the primary ones, and three others. Gives whom the tasks choose, by fact. */
export function addContacts(
  { rows, story, id }: SeedContext,
  projectId: string,
  authority: Authority,
): Record<string, string> {
  const { type, number } = story
  // Chance of its own: what the tasks answer does not hang on the contacts.
  const chance = random(Number.parseInt(projectId.slice(-8), 16))
  const second = type === 'transfer' ? 'outgoing-trust-ceo' : 'chair-of-governors'
  const fixed = [inRole('headteacher'), inRole(second), inRole('incoming-trust-ceo')]
  const wanted = [...fixed, ...[0, 1, 2].map((place) => others[(number + place) % others.length]!)]
  const chosen: Record<string, string> = {}
  const withPrimary = new Set<ContactCategory>(number % 4 === 0 ? ['school-or-academy'] : [])
  for (const [place, { role, category, title }] of wanted.entries()) {
    const [first, last] = [chance.pick(firstNames), chance.pick(lastNames)]
    const isOutside = ['solicitor', 'diocese', 'other'].includes(category)
    const contactId = id('contact', story.createdOn)
    const isPrimary = !primaryProblem(category) && !withPrimary.has(category)
    if (isPrimary) withPrimary.add(category)
    if (role) chosen[factOf[role]] = contactId
    if (place === number % 3) chosen['opening.mainContactId'] = contactId
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
  if (number % 9 === 4 && hasDirector(authority.code)) chosen['opening.mainContactId'] = director
  return chosen
}

const factOf: Record<ContactRole, string> = {
  headteacher: 'opening.headteacherId',
  'chair-of-governors': 'opening.chairOfGovernorsId',
  'incoming-trust-ceo': 'opening.incomingTrustCeoId',
  'outgoing-trust-ceo': 'opening.outgoingTrustCeoId',
}

/** Whom the tasks choose where there are no contacts. */
export const nobody = Object.fromEntries(
  [...Object.values(factOf), 'opening.mainContactId'].map((path) => [path, null]),
)
