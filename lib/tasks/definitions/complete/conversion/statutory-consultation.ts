import { ticked } from '#lib/forms/questions'
import { conversionTask, tick } from '#lib/tasks/task'

export const statutoryConsultation = conversionTask({
  key: 'statutory-consultation',
  section: 'Project kick-off',
  title: 'Confirm statutory consultation is complete and any issues are being managed',
  notApplicable: 'No consultation is needed',
  fields: {
    consultationComplete: tick(ticked('The consultation is complete and any issues are being managed')),
  },
})
