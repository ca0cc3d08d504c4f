import { link, yesNo } from '#lib/platform/forms/questions/questions'
import { fact, prepareTask } from '#lib/task-lists/model/task'

const shared = { of: 'proposal', types: ['conversion'], section: 'Forms' } as const

// Prepare 3.3: where the form is, once it is saved; the link goes when it turns out not to be.
export const annexBForm = prepareTask({
  ...shared,
  key: 'annex-b-form',
  routes: ['sponsored'],
  title: 'Annex B form',
  fields: {
    annexBSaved: fact('preparation.annexBSaved', yesNo('Have you saved the Annex B form?')),
    annexBLink: fact('preparation.annexBLink', link('Link to the Annex B form'), {
      when: { field: 'annexBSaved', is: ['yes'] },
    }),
  },
})

// An application that came through the application service is here already.
export const applicationForm = prepareTask({
  ...shared,
  key: 'application-form',
  routes: ['voluntary'],
  origins: ['officer'],
  title: 'School application form',
  fields: {
    applicationFormSaved: fact(
      'preparation.applicationFormSaved',
      yesNo('Have you saved the school’s application form?'),
    ),
    applicationFormLink: fact('preparation.applicationFormLink', link('Link to the application form'), {
      when: { field: 'applicationFormSaved', is: ['yes'] },
    }),
  },
})
