import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const landQuestionnaire = conversionTask({
  key: 'land-questionnaire',
  section: 'Clear and sign legal documents',
  title: 'Land questionnaire and land registry plans',
  fields: {
    questionnaireReceived: tick(ticked('Receive the land questionnaire')),
    questionnaireCleared: tick(ticked('Clear the land questionnaire')),
    questionnaireSigned: tick(ticked('Have the land questionnaire signed by the solicitor')),
    questionnaireSaved: tick(ticked('Save the land questionnaire in the school’s SharePoint folder')),
    plansReceived: tick(ticked('Receive the land registry title plans')),
    plansCleared: tick(ticked('Clear the land registry title plans')),
    plansSaved: tick(ticked('Save the land registry title plans in the school’s SharePoint folder')),
  },
})
