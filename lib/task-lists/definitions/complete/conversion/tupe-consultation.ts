import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const tupeConsultation = conversionTask({
  key: 'tupe-consultation',
  section: 'Get ready for opening',
  title: 'TUPE consultation',
  guidance: ['TUPE is the law on the transfer of undertakings and the protection of employment.'],
  fields: {
    issuesManaged: tick(ticked('The consultation and any issues are being managed')),
  },
})
