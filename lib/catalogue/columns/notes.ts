import { defineColumns } from '#lib/catalogue/model/column'
import { field, expression } from '#lib/catalogue/model/value'

/** That there are notes, and how fresh; their texts stay with those who work on the record (decision 0062). */
export const noteColumns = defineColumns('Notes', [
  {
    id: 'number_of_notes',
    heading: 'Number of notes',
    type: 'integer',
    meaning:
      'How many notes people have written about the project, its tasks, or its proposal as a whole. Their texts are not exported.',
    value: expression`coalesce(${field('notes', 'count')}, 0)`,
  },
  {
    id: 'latest_note_written_at',
    heading: 'Latest note written at',
    type: 'instant',
    meaning: 'When the latest of these notes was written. Blank where there are none.',
    value: field('notes', 'latestAt'),
  },
])
