import { choice, longText } from '#lib/platform/forms/questions/questions'
import { equalityImpacts } from '#lib/labels'
import { fact, prepareTask } from '#lib/task-lists/model/task'

// Prepare 3.3: what will be done is asked only where there is an impact, and goes when the impact becomes unlikely.
export const equalityDuty = prepareTask({
  key: 'equality-duty',
  of: 'proposal',
  types: ['conversion', 'transfer'],
  section: 'Equality',
  title: 'Public sector equality duty',
  guidance: [
    'The decision must take account of people who share a protected characteristic, such as age, disability, race or religion.',
  ],
  fields: {
    equalityImpact: fact(
      'preparation.equalityImpact',
      choice(
        'How likely is the change to affect people who share a protected characteristic more than others?',
        equalityImpacts,
      ),
    ),
    equalityReduction: fact(
      'preparation.equalityReduction',
      longText('What will be done to reduce the impact?', {
        hint: 'If there is some impact, or an impact is likely',
        rows: 5,
      }),
      { when: { field: 'equalityImpact', is: ['some-impact', 'likely'] } },
    ),
  },
})
