import { expect, test } from 'vitest'
import { noRows } from '../generator/rows.ts'
import { addPeople } from './people.ts'

test('nobody of the demonstration has signed in through a provider, which would close its sign-in page', () => {
  const rows = noRows()
  addPeople(rows)
  expect(rows.person.length).toBeGreaterThan(20)
  expect(rows.person.filter(({ issuer }) => issuer)).toEqual([])
})
