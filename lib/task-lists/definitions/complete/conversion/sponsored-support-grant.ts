import { choice, ticked } from '#lib/platform/forms/questions/questions'
import { sponsoredGrants } from '#lib/labels'
import { conversionTask, fact, tick } from '#lib/task-lists/model/task'

export const sponsoredSupportGrant = conversionTask({
  key: 'sponsored-support-grant',
  section: 'Project kick-off',
  title: 'Confirm and process the sponsored support grant',
  guidance: [
    'Fast track: £70,000 for a primary or special school, £80,000 for a secondary or all-through school.',
    'Intermediate: £90,000 or £115,000. Full sponsored: £110,000 or £150,000. Each includes £25,000.',
    'A vendor account takes 15 to 20 days to create, so check for one early.',
  ],
  notApplicable: 'The school gets no sponsored support grant',
  fields: {
    grantLevel: fact('opening.grantLevel', choice('Which grant will it get?', sponsoredGrants)),
    vendorAccountChecked: tick(ticked('Check that the school or trust has a vendor account')),
    trustTold: tick(ticked('Tell the trust what it is entitled to and how to claim it')),
    claimFormSaved: tick(ticked('Receive the grant claim form, check it and save it')),
    paymentRequested: tick(ticked('Send the details of grant and vendor to the payments team')),
    processingTold: tick(ticked('Tell the school or trust that the payment is being processed')),
  },
})
