import { ticked } from '#lib/forms/questions'
import { conversionTask, tick } from '#lib/tasks/task'

export const tupeConsultation = conversionTask({
  key: 'tupe-consultation',
  section: 'Get ready for opening',
  title: 'TUPE consultation',
  guidance: ['TUPE is the law on the transfer of undertakings and the protection of employment.'],
  fields: {
    issuesManaged: tick(ticked('The consultation and any issues are being managed')),
  },
})
