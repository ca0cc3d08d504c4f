import { addPerson, giveRole } from '#lib/people/commands'
import { operator } from '#lib/people/operator'
import type { HeldRole } from '#lib/access/principal'

const people: [firstName: string, lastName: string, role: HeldRole][] = [
  ['Ada', 'Marsh', { role: 'admin', team: null }],
  ['Dev', 'Olsen', { role: 'delivery-officer', team: 'london' }],
  ['Cas', 'Whitby', { role: 'caseworker', team: 'regional-casework-services' }],
  ['Fay', 'Grant', { role: 'data-consumer', team: 'grants' }],
]

/** Fills an empty database with made-up people, one of each main role. */
export async function seedDemonstration(): Promise<void> {
  for (const [firstName, lastName, role] of people) {
    const email = `${firstName}.${lastName}@example.education`.toLowerCase()
    await giveRole(operator, await addPerson(operator, { firstName, lastName, email }), role)
  }
}
