/** A column of a model, or a list of one. */
type Column = { name: string; type: string; isUnique: boolean; isOptional: boolean }
/** A relation as the model with the foreign key declares it. */
type Relation = { name: string; to: string; columns: readonly string[]; isOptional: boolean }
export type Model = { name: string; table: string; about: string; columns: Column[]; relations: Relation[] }

/** The models of a Prisma schema file in its order: what its text says, as far as the document needs it. */
export function parseModels(schema: string): Model[] {
  return [...schema.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, comments, name, body]) => {
    const fields = [...body!.matchAll(/^ +(\w+) +(\w+)(\[\]|\?)?(.*)$/gm)].map(parseField)
    return {
      name: name!,
      table: /@@map\("(\w+)"\)/.exec(body!)?.[1] ?? name!,
      about: comments!
        .replaceAll(/^\/\/\/ ?/gm, '')
        .replaceAll('\n', ' ')
        .trim(),
      columns: fields.filter((field) => scalars.has(field.type)),
      relations: fields.flatMap(({ name: field, type, isOptional, attributes }) => {
        const columns = /@relation\([^)]*fields: \[([\w, ]+)\]/.exec(attributes)?.[1]?.split(', ')
        return columns ? [{ name: field, to: type, columns, isOptional }] : []
      }),
    }
  })
}

const scalars = new Set(['String', 'Boolean', 'Int', 'BigInt', 'Float', 'Decimal', 'DateTime', 'Json', 'Bytes'])

const parseField = ([, name, type, modifier, attributes]: RegExpMatchArray) => ({
  name: name!,
  type: type!,
  isOptional: modifier === '?',
  isUnique: /@(id|unique)\b/.test(attributes!),
  attributes: attributes!,
})
