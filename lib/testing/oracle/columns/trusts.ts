import { isTransfer, nameOf, notApplicable, only, text, unconfirmed, type Cells } from '#lib/testing/oracle/cells'
import type { Whole } from '#lib/testing/oracle/whole'
import { addressCells } from './address.ts'

/** The trust of the register that schools join: an existing one, or the new one once it is there. */
const registered = ({ joinedTrust, newTrust, newTrustInRegister }: Whole) =>
  newTrust ? newTrustInRegister : joinedTrust

const isNotThereYet = ({ newTrust, newTrustInRegister }: Whole) => newTrust !== undefined && !newTrustInRegister
const awaited = (of: Whole) => (isNotThereYet(of) ? unconfirmed : undefined)

export const incomingTrustCells: Cells = {
  incoming_trust_name: ({ newTrust, joinedTrust }) => text(newTrust?.name ?? joinedTrust?.name),
  incoming_trust_reference_number: (of) => text(registered(of)?.referenceNumber ?? of.newTrust?.referenceNumber),
  incoming_trust_ukprn: (of) => awaited(of) ?? text(registered(of)?.ukprn),
  incoming_trust_companies_house_number: (of) => awaited(of) ?? text(registered(of)?.companiesHouseNumber),
  form_a_mat_reference: ({ newTrust }) => (newTrust ? text(newTrust.reference) : notApplicable),
  ...addressCells('incoming_trust', registered, awaited),
}

export const outgoingTrustCells = only(isTransfer, {
  outgoing_trust_name: ({ outgoingTrust }) => text(outgoingTrust?.name),
  outgoing_trust_reference_number: ({ outgoingTrust }) => text(outgoingTrust?.referenceNumber),
  outgoing_trust_ukprn: ({ outgoingTrust }) => text(outgoingTrust?.ukprn),
  outgoing_trust_companies_house_number: ({ outgoingTrust }) => text(outgoingTrust?.companiesHouseNumber),
  ...addressCells('outgoing_trust', ({ outgoingTrust }) => outgoingTrust),
})

export const groupCells: Cells = {
  ...only(({ group }) => group !== undefined, {
    group_reference: ({ group }) => text(group!.reference),
    group_trust_name: ({ groupTrust }) => text(groupTrust?.name),
    group_officer_name: ({ groupOfficer }) => nameOf(groupOfficer),
  }),
  ...only(({ newTrust }) => newTrust !== undefined, {
    form_a_mat_reference_number: ({ newTrust }) => text(newTrust!.referenceNumber),
    form_a_mat_officer_name: ({ newTrustOfficer }) => nameOf(newTrustOfficer),
  }),
}
