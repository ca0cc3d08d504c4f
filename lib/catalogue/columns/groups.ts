import { defineColumns } from '#lib/catalogue/model/column'
import { field, fullName, expression } from '#lib/catalogue/model/value'

const notInOne = 'not applicable where the school is in no group.'
const notForming = 'not applicable where no new trust is formed.'

/** What schools do together: join a trust as a group, or form one. */
export const groupColumns = defineColumns('Group', [
  {
    id: 'group_reference',
    heading: 'Group reference',
    type: 'text',
    meaning: `GRP_ and eight digits: schools and academies that join the same trust together; ${notInOne}`,
    value: expression`coalesce(${field('projectGroup', 'reference')}, ${'not applicable'})`,
  },
  {
    id: 'group_trust_name',
    heading: 'Group trust name',
    type: 'text',
    meaning: `The trust that the group joins; ${notInOne}`,
    value: expression`coalesce(${field('groupTrust', 'name')}, ${'not applicable'})`,
  },
  {
    id: 'group_officer_name',
    heading: 'Group delivery officer name',
    type: 'text',
    personal: true,
    meaning: `Who the group as a whole is assigned to; blank while nobody is; ${notInOne}`,
    value: expression`case when ${field('projectGroup', 'id')} is null then ${'not applicable'} else ${fullName('groupOfficer')} end`,
  },
  {
    id: 'form_a_mat_reference_number',
    heading: 'Form a MAT reference number (TRN)',
    type: 'text',
    meaning: `TR and five digits that the new trust was given here, before the register had it; ${notForming}`,
    value: expression`coalesce(${field('newTrust', 'referenceNumber')}, ${'not applicable'})`,
  },
  {
    id: 'form_a_mat_officer_name',
    heading: 'Form a MAT delivery officer name',
    type: 'text',
    personal: true,
    meaning: `Who the new trust as a whole is assigned to; blank while nobody is; ${notForming}`,
    value: expression`case when ${field('newTrust', 'id')} is null then ${'not applicable'} else ${fullName('newTrustOfficer')} end`,
  },
])
