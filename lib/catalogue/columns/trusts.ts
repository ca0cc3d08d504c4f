import { defineColumns } from '#lib/catalogue/model/column'
import { field, expression, type Value } from '#lib/catalogue/model/value'
import { addressColumns } from './address.ts'

const incoming = 'Incoming trust'
const outgoing = 'Outgoing trust'
const transfers = { type: 'text', appliesTo: 'transfers' } as const

/** A trust that is being formed has a name and a reference number from the first day, and the rest once the register has it. */
const onceRegistered = (part: Value): Value =>
  expression`case when ${field('newTrust', 'id')} is not null and ${field('incomingTrust', 'id')} is null then ${'unconfirmed'} else ${part} end`
const notYet = 'unconfirmed while a new trust is not in the register yet.'

export const incomingTrustColumns = [
  ...defineColumns(incoming, [
    {
      id: 'incoming_trust_name',
      heading: 'Incoming trust name',
      type: 'text',
      meaning: 'The trust that the school or academy joins, or the name of the new trust. Blank until one is chosen.',
      value: expression`coalesce(${field('newTrust', 'name')}, ${field('incomingTrust', 'name')})`,
    },
    {
      id: 'incoming_trust_reference_number',
      heading: 'Incoming trust reference number (TRN)',
      type: 'text',
      meaning:
        'TR and five digits; known as the group identifier too. A new trust has one from the first day, and the register’s once it is there.',
      value: expression`coalesce(${field('incomingTrust', 'referenceNumber')}, ${field('newTrust', 'referenceNumber')})`,
    },
    {
      id: 'incoming_trust_ukprn',
      heading: 'Incoming trust UKPRN',
      type: 'text',
      meaning: `UK provider reference number of the trust; ${notYet}`,
      value: onceRegistered(field('incomingTrust', 'ukprn')),
    },
    {
      id: 'incoming_trust_companies_house_number',
      heading: 'Incoming trust Companies House number',
      type: 'text',
      meaning: `Companies House number of the trust; ${notYet}`,
      value: onceRegistered(field('incomingTrust', 'companiesHouseNumber')),
    },
    {
      id: 'form_a_mat_reference',
      heading: 'Form a MAT reference',
      type: 'text',
      meaning: 'Reference of the new trust that schools are forming together; not applicable when joining a trust.',
      value: expression`coalesce(${field('newTrust', 'reference')}, ${'not applicable'})`,
    },
  ]),
  ...addressColumns('incoming_trust', 'incomingTrust', {
    group: incoming,
    noun: incoming,
    blank: `Blank where it has none; ${notYet}`,
    shown: onceRegistered,
  }),
]

export const outgoingTrustColumns = [
  ...defineColumns(outgoing, [
    {
      id: 'outgoing_trust_name',
      heading: 'Outgoing trust name',
      ...transfers,
      meaning: 'The trust that the academy leaves.',
      value: field('outgoingTrust', 'name'),
    },
    {
      id: 'outgoing_trust_reference_number',
      heading: 'Outgoing trust reference number (TRN)',
      ...transfers,
      meaning: 'TR and five digits; known as the group identifier too.',
      value: field('outgoingTrust', 'referenceNumber'),
    },
    {
      id: 'outgoing_trust_ukprn',
      heading: 'Outgoing trust UKPRN',
      ...transfers,
      meaning: 'UK provider reference number of the trust that the academy leaves.',
      value: field('outgoingTrust', 'ukprn'),
    },
    {
      id: 'outgoing_trust_companies_house_number',
      heading: 'Outgoing trust Companies House number',
      ...transfers,
      meaning: 'Companies House number of the trust that the academy leaves.',
      value: field('outgoingTrust', 'companiesHouseNumber'),
    },
  ]),
  ...addressColumns('outgoing_trust', 'outgoingTrust', {
    group: outgoing,
    noun: outgoing,
    appliesTo: 'transfers',
    blank: 'Blank where it has none.',
  }),
]
