import { expect, test } from 'vitest'
import { hyphened, titled } from './file-name.ts'

test.each([
  ['St Oswald’s C of E Primary', 'St-Oswalds-C-of-E-Primary'],
  ['  École "Élan" / ../etc  ', 'Ecole-Elan-etc'],
  ['a\r\nb;c', 'a-b-c'],
  ['学校', ''],
])('%s', (words, expected) => {
  expect(hyphened(words)).toBe(expected)
})

test('every word begins with a capital', () => {
  expect(titled('the four rivers & sea trust')).toBe('The-Four-Rivers-Sea-Trust')
})
