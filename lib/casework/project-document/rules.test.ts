import { expect, test } from 'vitest'
import { missingForDocument, type DocumentReadiness } from './rules.ts'

const decisionDate = 'Enter a proposed decision date'
const duty = 'Complete the public sector equality duty, and mark the section as complete'
const day = new Date('2027-03-27')

test.each<[string, DocumentReadiness, string[]]>([
  ['all that is needed', { proposedDecisionOn: day, equalityDuty: 'completed' }, []],
  ['no date', { proposedDecisionOn: null, equalityDuty: 'completed' }, [decisionDate]],
  ['an equality duty that is only begun', { proposedDecisionOn: day, equalityDuty: 'in-progress' }, [duty]],
  ['nothing', { proposedDecisionOn: null, equalityDuty: 'not-started' }, [decisionDate, duty]],
])('with %s', (_, readiness, sentences) => {
  expect(missingForDocument(readiness).map(({ sentence }) => sentence)).toEqual(sentences)
})
