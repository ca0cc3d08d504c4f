import { expect, test } from 'vitest'
import { prefillConversion, prefillTransfer } from './prefill.ts'
import { receivedProposal, type ReceivedConversion, type ReceivedTransfer } from './schema.ts'

const conversion = {
  type: 'conversion',
  applicationReference: 'A2B_12',
  receivedOn: '2026-10-05',
  urn: '123456',
  incomingTrust: { ukprn: '10012345' },
}
const parse = (more: object) => receivedProposal.parse({ ...conversion, ...more }) as ReceivedConversion
const prefill = (more: object) => prefillConversion(parse(more), { pupils: null, capacity: null })

test.each([
  [{ amount: 1200.5, status: 'deficit' }, -1200.5, 'yes'],
  [{ amount: 1200.5, status: 'surplus' }, 1200.5, 'no'],
  [{ amount: 0, status: 'deficit' }, 0, 'no'],
  [null, null, null],
])('revenue of %j', (revenue, expected, deficit) => {
  const { budget, overview } = prefill({ budget: { currentYear: { revenue } } })
  expect(budget).toMatchObject({ currentYearRevenue: expected, nextYearRevenue: null })
  expect(overview).toMatchObject({ financialDeficit: deficit })
})

test('what an application says, and nothing that it does not', () => {
  expect(prefill({ hasConsulted: false, pfi: { isPartOfScheme: true, scheme: 'Building schools' } })).toMatchObject({
    proposal: { applicationReference: 'A2B_12', applicationReceivedOn: new Date('2026-10-05') },
    preparation: { governingBodyResolution: 'yes', consultation: 'no', rationaleForTrust: null },
    overview: {
      pfiScheme: 'yes',
      pfiDetails: 'Building schools',
      viabilityIssues: null,
      publishedAdmissionNumber: null,
    },
    significantOn: null,
  })
  expect(prefill({}).preparation).toMatchObject({ consultation: null })
  expect(prefill({ proposedConversionOn: '2027-04-19' }).significantOn).toEqual(new Date('2027-04-01'))
})

test.each([
  [85, 'no'],
  [84, 'yes'],
  [null, null],
])('%s pupils in 100 places: viability issues %s', (pupils, expected) => {
  expect(prefillConversion(parse({}), { pupils, capacity: 100 }).overview).toMatchObject({ viabilityIssues: expected })
})

test('a transfer brings its date and its reasons', () => {
  const received = receivedProposal.parse({
    type: 'transfer',
    applicationReference: 'TRF-9',
    receivedOn: '2026-10-05',
    outgoingTrust: { referenceNumber: 'TR01234' },
    urns: ['123456'],
    proposedTransferOn: '2027-09-01',
    rationale: 'Nearer',
  }) as ReceivedTransfer
  expect(prefillTransfer(received)).toMatchObject({
    significantOn: new Date('2027-09-01'),
    preparation: { rationaleForProject: 'Nearer' },
  })
})

test.each<[object, string, string]>([
  [{ urn: '12345' }, 'urn', 'must be a URN of six digits'],
  [{ urn: undefined }, 'urn', 'must be a URN of six digits'],
  [{ type: 'closure' }, 'type', 'must be conversion or transfer'],
  [{ applicationReference: 'B2A_1' }, 'applicationReference', 'must be A2B_ and a number'],
  [{ receivedOn: '2026-02-31' }, 'receivedOn', 'must be a real date from 2000 to 2050, like 2026-09-01'],
  [{ incomingTrust: {} }, 'incomingTrust', 'must have exactly one of'],
  [{ incomingTrust: { ukprn: '10012345', newTrustName: 'Both' } }, 'incomingTrust', 'must have exactly one of'],
  [{ incomingTrust: { ukprn: '90012345' } }, 'incomingTrust.ukprn', 'must be a UKPRN'],
  [{ incomingTrust: { referenceNumber: 'TR1' } }, 'incomingTrust.referenceNumber', 'must be a trust reference number'],
  [{ incomingTrust: { newTrustName: 'AB' } }, 'incomingTrust.newTrustName', 'must be 3 characters or more'],
  [{ publishedAdmissionNumber: -1 }, 'publishedAdmissionNumber', 'must be 0 or more'],
  [{ rationaleForTrust: 'a\0b' }, 'rationaleForTrust', 'must not contain unprintable characters'],
  [
    { budget: { currentYear: { revenue: { amount: -5, status: 'deficit' } } } },
    'budget.currentYear.revenue.amount',
    'must not be negative',
  ],
  [
    { budget: { currentYear: { endsOn: '2027-03-31' }, nextYear: { endsOn: '2027-08-31' } } },
    'budget.nextYear.endsOn',
    'must be a year after',
  ],
  [{ colour: 'red' }, '', 'colour'],
])('%j: says what is wrong with “%s”', (more, path, message) => {
  const [issue] = receivedProposal.safeParse({ ...conversion, ...more }).error?.issues ?? []
  expect(issue?.path.join('.')).toBe(path)
  expect(issue?.message).toContain(message)
})
