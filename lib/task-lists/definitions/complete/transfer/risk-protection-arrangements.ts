import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferRiskProtection = transferTask({
  key: 'risk-protection-arrangements',
  section: 'Project kick-off',
  title: 'Confirm the academy’s risk protection arrangements',
  guidance: [
    'When the arrangements change, tell the risk protection arrangement (RPA) team in the first week of the last month before the transfer.',
  ],
  due: { from: 'opening', months: -1, workingDays: 5 },
  fields: {
    confirmed: tick(ticked('Confirm if the arrangements will continue or change')),
  },
})
