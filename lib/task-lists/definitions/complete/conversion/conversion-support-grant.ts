import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionSupportGrant = conversionTask({
  key: 'conversion-support-grant',
  section: 'Project kick-off',
  title: 'Process conversion support grant',
  guidance: [
    'Support grants for schools that choose to convert ended in December 2024. Once you say that there is none, this task leaves the list.',
    'A vendor account takes 15 to 20 days to create, so check for one early.',
  ],
  hiddenOnceNotApplicable: true,
  notApplicable: 'The school gets no conversion support grant',
  fields: {
    vendorAccountChecked: tick(ticked('Check that the school has a vendor account')),
    claimFormSaved: tick(ticked('Receive the grant claim form, check it and save it')),
    paymentRequested: tick(ticked('Send the details of grant and vendor to the payments team')),
    schoolTold: tick(ticked('Tell the school that the payment is being processed')),
  },
})
