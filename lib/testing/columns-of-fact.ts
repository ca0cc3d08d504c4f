import { catalogue } from '#lib/catalogue/catalogue'
import type { Column } from '#lib/catalogue/model/column'
import { snakeCase } from '#lib/platform/database/snake-case'
import { splitPath, type FactPath } from '#lib/task-lists/model/facts'

/** The columns of the merged export that read a fact of a task. */
export function columnsOfFact(path: FactPath): Column[] {
  const [noun, name] = splitPath(path)
  const columns: readonly Column[] = catalogue
  if (noun === 'significantDate')
    return columns.filter((column) => column.type === 'date' && reads(column, 'project.significant_on'))
  // A chosen contact is read by name, role and so on.
  if (name.endsWith('Id'))
    return columns.filter((column) => reads(column, `contacts.${snakeCase(name.replace(/Id$/, ''))}`))
  return columns.filter((column) => reads(column, `${noun}.${snakeCase(name)}`))
}

const reads = ({ value }: Column, field: string) => (value.reads as readonly string[]).includes(field)
