import { projectTeams } from '#lib/labels'
import { defineColumns } from '#lib/catalogue/model/column'
import { coded, field, fullName, expression } from '#lib/catalogue/model/value'

export const assignmentColumns = defineColumns('Assignment', [
  {
    id: 'team_managing_the_project',
    heading: 'Team managing the project',
    type: 'code',
    meaning: 'The regional team, or Regional casework services. Blank until the project is given to a team.',
    value: coded(field('project', 'team'), projectTeams),
  },
  {
    id: 'handed_over_at',
    heading: 'Handed over at',
    type: 'instant',
    meaning: 'When the approved project was handed over to the team that manages it. Blank until then.',
    value: field('project', 'handedOverAt'),
  },
  {
    id: 'assigned_to_name',
    heading: 'Assigned to name',
    type: 'text',
    personal: true,
    meaning: 'Who completes the project. Blank while nobody is assigned.',
    value: fullName('caseworker'),
  },
  {
    id: 'assigned_to_email',
    heading: 'Assigned to email',
    type: 'text',
    personal: true,
    meaning: 'Email address of the person who completes the project. Blank while nobody is assigned.',
    value: field('caseworker', 'email'),
  },
  {
    id: 'assigned_at',
    heading: 'Assigned at',
    type: 'instant',
    meaning: 'When the project was last assigned. Blank where it never was.',
    value: field('project', 'assignedAt'),
  },
  {
    id: 'delivery_officer_name',
    heading: 'Delivery officer name',
    type: 'text',
    personal: true,
    meaning: 'Who prepares the proposal. Blank while nobody is assigned.',
    value: fullName('officer'),
  },
  {
    id: 'delivery_officer_email',
    heading: 'Delivery officer email',
    type: 'text',
    personal: true,
    meaning: 'Email address of the delivery officer. Blank while nobody is assigned.',
    value: field('officer', 'email'),
  },
  {
    id: 'project_created_by_name',
    heading: 'Project created by name',
    type: 'text',
    personal: true,
    meaning: 'Who created the proposal.',
    value: fullName('creator'),
  },
  {
    id: 'project_created_by_email',
    heading: 'Project created by email address',
    type: 'text',
    personal: true,
    meaning: 'Email address of the person who created the proposal. Blank where a system did.',
    value: expression`case when ${field('creator', 'kind')} = 'person' then ${field('creator', 'email')} end`,
  },
])
