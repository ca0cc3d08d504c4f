import { choices, longText, yesNo } from '#lib/platform/forms/questions/questions'
import { transferBenefits, transferRisks } from '#lib/labels'
import { fact, prepareTask } from '#lib/task-lists/model/task'

const details = { rows: 3 }
const about = (risk: string) => ({ when: { field: 'risks', is: [risk] }, optional: true })

// Prepare 3.5. A risk's description stays while the risk is ticked, however often the list is saved.
export const benefitsAndRisks = prepareTask({
  key: 'benefits-and-risks',
  of: 'proposal',
  types: ['transfer'],
  section: 'Case for the change',
  title: 'Benefits and risks',
  fields: {
    benefits: fact(
      'preparation.benefits',
      choices('What are the intended benefits?', transferBenefits, { hint: 'Select all that apply' }),
    ),
    otherBenefit: fact('preparation.otherBenefit', longText('What is the other benefit?', details), {
      when: { field: 'benefits', is: ['other'] },
    }),
    anyRisks: fact('preparation.anyRisks', yesNo('Are there any risks to consider?')),
    risks: fact(
      'preparation.risks',
      choices('Which risks are there?', transferRisks, { hint: 'If there are any. Select all that apply' }),
      {
        when: { field: 'anyRisks', is: ['yes'] },
      },
    ),
    highProfileRisk: fact(
      'preparation.highProfileRisk',
      longText('Why is it high-profile?', details),
      about('high-profile'),
    ),
    landAndBuildingsRisk: fact(
      'preparation.landAndBuildingsRisk',
      longText('What are the land and building issues?', details),
      about('land-and-buildings'),
    ),
    financeAndDebtRisk: fact(
      'preparation.financeAndDebtRisk',
      longText('What are the finance and debt concerns?', details),
      about('finance-and-debt'),
    ),
    otherRisk: fact('preparation.otherRisk', longText('What are the other risks?', details), about('other')),
    equalityAssessed: fact(
      'preparation.equalityAssessed',
      yesNo('Has an equalities impact assessment been considered?'),
    ),
  },
})
