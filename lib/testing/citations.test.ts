import { expect, test } from 'vitest'
import { decisions, documents, filesLike, headingsOf, textOf } from './documents.ts'

const texts = [...filesLike('{app,components,e2e,lib,prisma,scripts}/**/*.{ts,tsx,mjs,sql,prisma}'), ...documents].map(
  (path) => ({ path, text: textOf(path) }),
)

const number = String.raw`\d+(?:\.\d+)?(?: [A-F]\b)?`
/** `Complete 8.4 B`, also as one of several: `Prepare 3.3 and 3.5`. */
const citation = new RegExp(`\\b(Prepare|Complete) (${number}(?:(?:,| and) ${number})*)`, 'g')

const sectionsOf = (service: string) =>
  headingsOf(textOf(`docs/domain/${service.toLowerCase()}.md`)).flatMap(
    (heading) => /^\d+(\.\d+)?( [A-F](?=\.))?/.exec(heading)?.[0] ?? [],
  )

test('every section of Prepare and Complete that is cited has its heading in docs/domain', () => {
  const sections = { Prepare: sectionsOf('Prepare'), Complete: sectionsOf('Complete') }
  const cited = texts.flatMap(({ path, text }) =>
    [...text.matchAll(citation)].flatMap(([, service, numbers]) =>
      numbers!.split(/, | and /).map((section) => ({ path, service: service as keyof typeof sections, section })),
    ),
  )
  expect(cited.length).toBeGreaterThan(100)
  expect(cited.filter(({ service, section }) => !sections[service].includes(section))).toEqual([])
})

test('every decision that is cited exists', () => {
  const numbers = decisions.map((decision) => decision.number)
  const cited = texts.flatMap(({ path, text }) =>
    [...text.matchAll(/\bdecisions? \[?(\d+)/gi)].map(([, one]) => ({ path, decision: Number(one) })),
  )
  expect(cited.length).toBeGreaterThan(20)
  expect(cited.filter(({ decision }) => !numbers.includes(decision))).toEqual([])
})
