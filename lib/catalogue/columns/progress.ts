import { defineColumns } from '#lib/catalogue/model/column'
import { field, fullName, expression } from '#lib/catalogue/model/value'

export const progressColumns = defineColumns('Progress', [
  {
    id: 'preparation_tasks_completed',
    heading: 'Preparation tasks completed',
    type: 'integer',
    meaning: 'How many tasks of the preparation are completed: the proposal’s own and those about each of its schools.',
    value: field('proposalProgress', 'completed'),
  },
  {
    id: 'preparation_tasks_applicable',
    heading: 'Preparation tasks that apply',
    type: 'integer',
    meaning: 'How many tasks of the preparation apply.',
    value: field('proposalProgress', 'applicable'),
  },
  {
    id: 'project_tasks_completed',
    heading: 'Project tasks completed',
    type: 'integer',
    meaning: 'How many tasks of the completion are completed for this school or academy.',
    value: field('progress', 'completed'),
  },
  {
    id: 'project_tasks_applicable',
    heading: 'Project tasks that apply',
    type: 'integer',
    meaning: 'How many tasks of the completion apply to this school or academy.',
    value: field('progress', 'applicable'),
  },
  {
    id: 'next_task_due_date',
    heading: 'Next task due date',
    type: 'date',
    meaning: 'When the next unfinished task is due. Blank where none has a date.',
    value: field('progress', 'nextDueOn'),
  },
  {
    id: 'last_changed_at',
    heading: 'Last changed at',
    type: 'instant',
    meaning: 'When somebody last changed the project or its proposal here.',
    value: expression`greatest(${field('progress', 'lastChangedAt')}, ${field('proposalProgress', 'lastChangedAt')})`,
  },
  {
    id: 'last_changed_by_name',
    heading: 'Last changed by name',
    type: 'text',
    personal: true,
    meaning: 'Who last changed the project or its proposal here.',
    value: fullName('lastChangedBy'),
  },
])
