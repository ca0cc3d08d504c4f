import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Prisma } from '#lib/platform/database/generated/client'
import { dataModelDocument } from './document.ts'
import { dataModelPath, readSchema } from './read-schema.ts'
import { parseModels } from './schema.ts'

test('docs/data-model.md is what `npm run data-model` draws', () => {
  expect(readFileSync(dataModelPath, 'utf8')).toBe(dataModelDocument(readSchema()))
})

test('the models and columns that are read from the schema are those of the generated client', () => {
  const models = readSchema().flatMap((file) => file.models)
  expect(models.map(({ name }) => name).toSorted()).toEqual(Object.keys(Prisma.ModelName).toSorted())
  const enums = Prisma as unknown as Record<string, Record<string, string>>
  for (const { name, columns } of models)
    expect(columns.map((column) => column.name)).toEqual(Object.keys(enums[`${name}ScalarFieldEnum`]!))
})

const schema = `
/// A school.
/// Or a college.
model School {
  id    String  @id
  name  String?
  pupils Pupil[]
  head  Head?

  @@map("school")
}

model Head {
  id       String @id
  schoolId String @unique @map("school_id")
  bossId   String? @map("boss_id")

  school School @relation(fields: [schoolId], references: [id])
  boss   Head?  @relation("boss", fields: [bossId], references: [id])
  bossOf Head[] @relation("boss")
}
`

test('a model has its table, comment, columns and the relations whose key it holds', () => {
  const [school, head] = parseModels(schema)
  expect(school).toMatchObject({ name: 'School', table: 'school', about: 'A school. Or a college.', relations: [] })
  expect(school!.columns.map(({ name }) => name)).toEqual(['id', 'name'])
  expect(head).toMatchObject({
    table: 'Head',
    about: '',
    relations: [
      { name: 'school', to: 'School', columns: ['schoolId'], isOptional: false },
      { name: 'boss', to: 'Head', columns: ['bossId'], isOptional: true },
    ],
  })
})

test('a relation by a unique column is drawn as one to one, an optional one with a nought', () => {
  const text = dataModelDocument([{ path: 'prisma/schema/schools.prisma', models: parseModels(schema) }])
  expect(text).toContain('\n  School ||--o| Head : "school"\n  Head |o--o{ Head : "boss"\n')
  expect(text).toContain('| Head | `Head` | 3 |  | School, Head (boss) |')
})
