import type { PoolClient } from 'pg'
import { adminId, consumerIdOf } from './people/people.ts'

/** An export that an admin defined, in two versions. */
const academiesOpened = {
  id: 'academies-opened',
  name: 'Academies opened',
  purpose: 'Schools that have become academies and academies that have moved, by the date it happened.',
  rows: { state: ['active', 'completed'] },
  versions: [
    { at: '2026-09-14T10:00:00Z', columns: ['school_urn', 'school_name', 'academy_urn', 'date_academy_opened'] },
    {
      at: '2026-10-05T15:30:00Z',
      columns: [
        'school_urn',
        'school_name',
        'academy_urn',
        'academy_name',
        'incoming_trust_name',
        'region',
        'date_academy_opened',
      ],
    },
  ],
}

const questions = [
  {
    exportId: 'pre-conversion-grants',
    type: 'missing-column',
    columnId: 'school_phase',
    question: 'Could we have the number of pupils beside the phase? We look it up for every school.',
    by: consumerIdOf('grants'),
    at: '2026-10-12T09:20:00Z',
    answer: 'The merged export has it as “School number of pupils”. We have it in mind for your next version.',
    answeredAt: '2026-10-13T11:05:00Z',
  },
  {
    exportId: 'letters',
    type: 'unclear-heading',
    columnId: 'join_or_form_a_mat',
    question: 'Does “Conversion type” say whether the trust is new?',
    by: consumerIdOf('letters'),
    at: '2026-10-28T14:00:00Z',
  },
  {
    exportId: 'merged',
    type: 'other',
    question: 'When is the register read? We would like to know how old the addresses are.',
    by: consumerIdOf('financial-oversight'),
    at: '2026-10-30T08:45:00Z',
  },
]

const views = [
  {
    name: 'London, next to open',
    by: consumerIdOf('grants'),
    filters: { state: ['active'], region: ['H'] },
    columns: ['school_urn', 'school_name', 'incoming_trust_name', 'significant_date', 'all_conditions_met'],
  },
  { name: 'Everything on hold', by: consumerIdOf('letters'), filters: { onHold: 'yes' }, columns: [] },
]

/** Adds what people of the demonstration have done in the exports area: an export of their own, questions and saved views. */
export async function addExportsArea(client: PoolClient): Promise<void> {
  for (const [place, { at, columns }] of academiesOpened.versions.entries())
    await client.query(
      `insert into export_definition (export_id, version, name, purpose, personal, date_basis, rows, columns, saved_by_id, saved_at)
       values ($1, $2, $3, $4, false, 'opened', $5, $6, $7, $8)`,
      [
        academiesOpened.id,
        place + 1,
        academiesOpened.name,
        academiesOpened.purpose,
        JSON.stringify(academiesOpened.rows),
        JSON.stringify(columns.map((id) => ({ id }))),
        adminId,
        at,
      ],
    )
  for (const { exportId, type, columnId, question, by, at, answer, answeredAt } of questions)
    await client.query(
      `insert into export_question (export_id, kind, column_id, question, asked_by_id, asked_at, answer, answered_by_id, answered_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [exportId, type, columnId, question, by, at, answer, answer && adminId, answeredAt],
    )
  for (const { name, by, filters, columns } of views)
    await client.query(`insert into saved_view (person_id, name, filters, columns) values ($1, $2, $3, $4)`, [
      by,
      name,
      JSON.stringify(filters),
      columns,
    ])
}
