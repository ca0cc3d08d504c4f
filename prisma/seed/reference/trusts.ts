import { syntheticId } from '../generator/synthetic-id.ts'
import { towns, trustNames } from '../generator/names.ts'
import { random } from '#lib/platform/random'
import type { Rows } from '../generator/rows.ts'

const incorporatedAt = new Date('2012-09-01T00:00:00Z')
const types = ['Learning Trust', 'Academies Trust', 'Education Partnership', 'Schools Trust']

/** TR09001 to TR09960: above the reference numbers that the register has issued. */
export const maxTrusts = 960

export const trustId = (number: number) => syntheticId('trust', incorporatedAt, number)

/** Adds the fictional trust of a number. One in twelve is a single-academy trust, one in thirty has closed. */
export function addTrust(rows: Rows, number: number): void {
  const { pick, between } = random(10_000_000 + number)
  const closed = number % 30 === 29
  const single = number % 12 === 11
  const town = pick(towns)
  rows.trust.push({
    id: trustId(number),
    groupUid: String(990_001 + number),
    referenceNumber: `TR${String(9001 + number).padStart(5, '0')}`,
    ukprn: String(10_990_001 + number),
    companiesHouseNumber: String(99_000_001 + number),
    name: `${trustNames[number % trustNames.length]} ${types[Math.floor(number / trustNames.length) % types.length]}${
      number >= trustNames.length * types.length ? ` ${number}` : ''
    }`,
    typeCode: single ? '10' : '6',
    typeName: single ? 'Single-academy trust' : 'Multi-academy trust',
    statusCode: closed ? 'CLOSED' : 'OPEN',
    statusName: closed ? 'Closed' : 'Open',
    street: `${between(1, 90)} Trust Row`,
    locality: number % 2 === 0 ? 'Old Quarter' : null,
    address3: number % 5 === 0 ? 'Second floor' : null,
    town,
    county: number % 3 === 0 ? `${town}shire` : null,
    postcode: syntheticPostcode(number),
    openedOn: incorporatedAt,
    closedOn: closed ? new Date('2025-08-31T00:00:00Z') : null,
  })
}

/** A postcode in an area that does not exist (ZZ). */
export const syntheticPostcode = (number: number) =>
  `ZZ${1 + (number % 98)} ${number % 10}${String.fromCharCode(65 + (number % 20))}${String.fromCharCode(65 + (Math.floor(number / 20) % 20))}`
