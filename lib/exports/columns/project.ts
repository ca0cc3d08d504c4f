import { kinds, outcomes, phases, proposalOrigins, proposalStatuses, routes } from '#lib/labels'
import { defineColumns } from '#lib/exports/column'
import { baseUrl, coded, field, literal, sql } from '#lib/exports/value'
import { paths } from '#lib/paths'

export const projectColumns = defineColumns('Project', [
  {
    id: 'project_id',
    heading: 'Project ID',
    type: 'text',
    meaning: 'What never changes about a project. Use it to match rows between files.',
    value: sql`${field('project', 'id')}::text`,
  },
  {
    id: 'proposal_reference',
    heading: 'Proposal reference',
    type: 'text',
    meaning: 'Reference of the proposal that was decided on. The academies of one transfer share it.',
    value: field('proposal', 'reference'),
  },
  {
    id: 'project_type',
    heading: 'Project type',
    type: 'code',
    meaning: 'Conversion (a school becomes an academy) or Transfer (an academy moves to another trust).',
    value: coded(field('project', 'kind'), kinds),
  },
  {
    id: 'project_phase',
    heading: 'Project phase',
    type: 'code',
    meaning: 'Preparing until the decision, Completing once approved, Closed at the end.',
    value: coded(field('project', 'phase'), phases),
  },
  {
    id: 'project_outcome',
    heading: 'Project outcome',
    type: 'code',
    meaning: 'How a closed project ended: Completed, Declined or Withdrawn. Blank until it is closed.',
    value: coded(field('project', 'outcome'), outcomes),
  },
  {
    id: 'proposal_status',
    heading: 'Proposal status',
    type: 'code',
    meaning: 'Pre decision until a decision is recorded, then the latest one.',
    value: coded(sql`coalesce(${field('decision', 'kind')}, 'pre-decision')`, proposalStatuses),
  },
  {
    id: 'conversion_route',
    heading: 'Conversion route',
    type: 'code',
    appliesTo: 'conversions',
    meaning: 'Voluntary (the school applied) or Sponsored (the school was directed to convert).',
    value: coded(field('proposal', 'route'), routes),
  },
  {
    id: 'academy_order_type',
    heading: 'Academy order type',
    type: 'code',
    appliesTo: 'conversions',
    meaning: 'The order the school converts under: academy order (voluntary) or directive academy order (sponsored).',
    value: coded(field('proposal', 'route'), { voluntary: 'academy order', sponsored: 'directive academy order' }),
  },
  {
    id: 'join_or_form_a_mat',
    heading: 'Joining or forming a MAT',
    type: 'code',
    meaning: 'Whether the school joins an existing multi-academy trust (join a MAT) or a new one (form a MAT).',
    value: sql`case when ${field('proposal', 'newTrustId')} is null then 'join a MAT' else 'form a MAT' end`,
  },
  {
    id: 'proposal_origin',
    heading: 'How the proposal was made',
    type: 'code',
    meaning: 'Created by a delivery officer in this service, or from an application that another service received.',
    value: coded(field('proposal', 'origin'), proposalOrigins),
  },
  {
    id: 'application_reference',
    heading: 'Application reference',
    type: 'text',
    meaning: 'Reference of the application that the proposal came from. Blank where there was none.',
    value: field('proposal', 'applicationReference'),
  },
  {
    id: 'application_received_on',
    heading: 'Application received date',
    type: 'date',
    meaning: 'When the application was received. Blank where there was none.',
    value: field('proposal', 'applicationReceivedOn'),
  },
  {
    id: 'project_created_at',
    heading: 'Project created at',
    type: 'instant',
    meaning: 'When the project was created.',
    value: field('project', 'createdAt'),
  },
  {
    id: 'project_closed_at',
    heading: 'Project closed at',
    type: 'instant',
    meaning: 'When the project was closed. Blank until then.',
    value: field('project', 'closedAt'),
  },
  {
    id: 'link_to_project',
    heading: 'Link to project',
    type: 'text',
    meaning: 'Address of the project in this service.',
    value: sql`${baseUrl} || ${literal(paths.project(''))} || ${field('project', 'id')}`,
  },
])
