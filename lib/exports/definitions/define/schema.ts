import { z } from 'zod'
import { requiredAnswer } from '#lib/platform/forms/questions/given'
import { choice, longText, required, shortText, yesNo } from '#lib/platform/forms/questions/questions'
import { consumerTeams, dateBases } from '#lib/labels'

/** The answer for an export that every consumer team takes. */
export const everyTeam = 'all'

export const aboutQuestions = {
  name: required(shortText('Name', { limit: 100 }), { error: 'Enter a name' }),
  purpose: required(longText('What it is for', { hint: 'One or two sentences, shown with the export', rows: 3 }), {
    error: 'Enter what it is for',
  }),
  owner: required(choice('Whose is it?', { ...consumerTeams, [everyTeam]: 'Every consumer team' }), {
    error: 'Select whose it is',
  }),
  dateBasis: required(choice('Which date do its months look at?', dateBases), { error: 'Select a date' }),
  personal: required(
    yesNo('May it hold personal data?', {
      hint: 'Names, email addresses and telephone numbers of people. Say yes only when the team cannot do without',
    }),
    { error: 'Select yes if it may hold personal data' },
  ),
}

/** What an export is, as its form sends it. */
export const aboutInput = z.object({
  name: requiredAnswer(aboutQuestions.name),
  purpose: requiredAnswer(aboutQuestions.purpose),
  owner: requiredAnswer(aboutQuestions.owner),
  dateBasis: requiredAnswer(aboutQuestions.dateBasis),
  personal: requiredAnswer(aboutQuestions.personal),
})
