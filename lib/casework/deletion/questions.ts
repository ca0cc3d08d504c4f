import { longText, required } from '#lib/platform/forms/questions/questions'

/** What a deletion asks: why. */
export const deletionQuestions = {
  reason: required(longText('Why is it to be deleted?', { rows: 3 }), { error: 'Enter why it is to be deleted' }),
}
