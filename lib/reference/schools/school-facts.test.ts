import { expect, test } from 'vitest'
import { schoolFacts, type RegisteredSchool } from './school-facts.ts'

test.each([
  ['0000', null, 'No'],
  ['0000', 'Not applicable', 'No'],
  ['CE01', 'Diocese of Example', 'Yes, Diocese of Example'],
  [null, 'Diocese of Example', 'Yes, Diocese of Example'],
  ['CE01', null, 'Yes, CE01'],
  [null, null, 'Not in the register'],
])('a school with the diocese %s, %s is linked to one: %s', (dioceseCode, dioceseName, text) => {
  const school = { dioceseCode, dioceseName } as RegisteredSchool
  expect(schoolFacts(school, ['dioceseName'])).toEqual([{ label: 'Linked to a diocese', text }])
})
