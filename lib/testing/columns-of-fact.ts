import { catalogue } from '#lib/catalogue/catalogue'
import type { Column } from '#lib/catalogue/model/column'
import { snakeCase } from '#lib/platform/database/snake-case'
import { splitPath, type FactPath } from '#lib/task-lists/model/facts'

/** The columns of the merged export that read a fact of a task: those whose expression names it. */
export function columnsOfFact(path: FactPath): Column[] {
  const [noun, name] = splitPath(path)
  const columns: readonly Column[] = catalogue
  if (noun === 'significantDate')
    return columns.filter((column) => column.type === 'date' && names(column, 'project.significant_on'))
  // A chosen contact is read by name, role and so on.
  if (name.endsWith('Id')) {
    const ofContacts = columns.filter(({ value }) => value.sources.includes('contacts'))
    return ofContacts.filter((column) => names(column, `contacts.${snakeCase(name.replace(/Id$/, ''))}`))
  }
  const ofNoun = columns.filter(({ value }) => value.sources.includes(noun))
  return ofNoun.filter((column) => names(column, `${noun}.${snakeCase(name)}`))
}

const names = ({ value }: Column, field: string) => new RegExp(`\\b${field}\\b`).test(value.text())
