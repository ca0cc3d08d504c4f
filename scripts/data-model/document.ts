import type { Model } from './schema.ts'

export type SchemaFile = { path: string; models: readonly Model[] }

/** Referred to by nearly every other model, for who wrote or decided something: drawn, these lines would hide all others. */
const everywhere = 'Person'

/** The page of the data model: how the models refer to each other as a Mermaid diagram, and a table of them for each file of the schema. */
export const dataModelDocument = (files: readonly SchemaFile[]): string => `# Data model

Drawn from \`prisma/schema\` by \`npm run data-model\`; a unit test fails while it is stale. Every table of the record has a twin in the
schema \`history\` with the same columns and who changed what, when ([decision 1](decisions/0001-history-twins.md)). Ids are version 7
UUIDs, so that ordering by id is ordering by creation ([decision 5](decisions/0005-postgresql-18.md)). Codes are text with a check
constraint; their labels are in \`lib/labels.ts\`.

References to \`${everywhere}\`, which nearly every model has for its author, are in the tables and not in the diagram.

\`\`\`mermaid
erDiagram
${files.flatMap(({ models }) => models.flatMap(linesOf)).join('\n')}
\`\`\`
${files.map(section).join('')}`

function linesOf({ name, columns, relations }: Model): string[] {
  return relations
    .filter(({ to }) => to !== everywhere)
    .map((relation) => {
      const isOne =
        relation.columns.length === 1 && columns.some((one) => one.isUnique && one.name === relation.columns[0])
      const cardinality = `${relation.isOptional ? '|o' : '||'}--${isOne ? 'o|' : 'o{'}`
      return `  ${relation.to} ${cardinality} ${name} : "${relation.name}"`
    })
}

const section = ({ path, models }: SchemaFile) => `
## ${path}

| model | table | columns | what a row is | refers to |
|---|---|---|---|---|
${models.map(row).join('\n')}
`

const row = ({ name, table, columns, about, relations }: Model) =>
  `| ${[name, `\`${table}\``, columns.length, about.replaceAll('|', '\\|'), relations.map(reference).join(', ')].join(' | ')} |`

const reference = ({ name, to }: Model['relations'][number]) =>
  name.toLowerCase() === to.toLowerCase() ? to : `${to} (${name})`
