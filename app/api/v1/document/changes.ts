import { z } from 'zod'
import { feedQuery } from '../changes/query.ts'
import { cursorHeaders, file, problems } from './answers.ts'
import { curl, type Operation } from './operation.ts'

/** How changes come and what a reader does with them: the one place that says so to people and machines. */
const deliveryRule = [
  'Changes come in the order of delivery: that of the transactions that made them, up to the oldest that still runs. So none is missed and none comes twice, however many people write at the same time.',
  'That is not the order in which a record changed. Every change carries `seq`: of each record (`table` and `id`) keep the change with the highest `seq`, and drop one with a lower `seq` than you have.',
  'Keep the `Next-Cursor` of each answer and ask with it next. A `Row-Count` below `limit` says that there is no more for now: ask again later with the new cursor.',
  'A `delete` has no row: drop the record. A row whose `deleted_at` is set is out of every export.',
  'After the database has been restored a cursor is answered with 410: take the whole of it again, without a cursor.',
]

const change = z
  .object({
    seq: z.int().meta({ description: 'Which of two changes of a record is the later: the higher' }),
    table: z.string(),
    id: z.uuid(),
    op: z.enum(['insert', 'update', 'delete']),
    actor: z.uuid().meta({ description: 'Who changed it' }),
    at: z.string().meta({ description: 'When, with the zone' }),
    row: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'What exports read of the record, as it was after the change; null when it was deleted' }),
  })
  .meta({ id: 'Change' })

const feed: Operation = {
  operationId: 'getChanges',
  summary: 'The changes of all records that exports read',
  description: ['For systems that keep a copy of their own.', ...deliveryRule].join('\n\n'),
  requestParams: { query: feedQuery },
  responses: {
    200: file('The changes; the schema is that of a line', { 'text/jsonl': { schema: change } }, cursorHeaders),
    ...problems(400, 410),
  },
  'x-codeSamples': curl('/api/v1/changes?after=$CURSOR&limit=5000', '-f -D headers.txt'),
}

/** The feed, by its address. */
export const changesPaths: Record<string, { get: Operation }> = { '/api/v1/changes': { get: feed } }
