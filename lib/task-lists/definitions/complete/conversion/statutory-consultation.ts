import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const statutoryConsultation = conversionTask({
  key: 'statutory-consultation',
  section: 'Project kick-off',
  title: 'Confirm statutory consultation is complete and any issues are being managed',
  notApplicable: 'No consultation is needed',
  fields: {
    consultationComplete: tick(ticked('The consultation is complete and any issues are being managed')),
  },
})
