import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const childrensCentre = conversionTask({
  key: 'childrens-centre',
  section: 'Project kick-off',
  title: 'Confirm children’s centre provision',
  guidance: ['Tick what has been settled. Any one of them completes the task.'],
  anyCompletes: true,
  notApplicable: 'The school has no children’s centre',
  fields: {
    managedByAuthority: tick(ticked('It stays managed by the local authority')),
    managedByTrust: tick(ticked('The academy trust intends to manage it')),
    staffingReviewed: tick(ticked('Staffing and the transfer of staff have been reviewed')),
    landAgreed: tick(ticked('Land, lease and shared use have been agreed')),
    fundingReviewed: tick(ticked('Funding, pensions and financial liability have been reviewed')),
    agreementsReviewed: tick(ticked('Legal agreements and governance have been reviewed')),
  },
})
