import { codesOf, contactCategories } from '#lib/labels'
import type { Making } from './making.ts'
import { firstNames, lastNames } from './names.ts'

const titles = [
  'Headteacher',
  'Chief executive',
  'Chair of governors',
  'Director of education',
  'Diocesan adviser',
  'Partner',
  'Bursar',
]

/** Six contacts: who they are for moves on with the number, so that every category is used. */
export function addContacts({ rows, story, id }: Making, projectId: string): void {
  const categories = codesOf(contactCategories)
  for (let place = 0; place < 6; place++) {
    const which = (story.number + place) % categories.length
    const [first, last] = [story.random.pick(firstNames), story.random.pick(lastNames)]
    rows.contact.push({
      id: id('contact', story.createdOn),
      projectId,
      category: categories[which]!,
      name: `${first} ${last}`,
      title: titles[which]!,
      organisation: place === 5 ? null : contactCategories[categories[which]!],
      email: `${first}.${last}@contact.example`.toLowerCase(),
      phone: `01632960${String((story.number * 6 + place) % 1000).padStart(3, '0')}`,
      version: 1,
    })
  }
}
