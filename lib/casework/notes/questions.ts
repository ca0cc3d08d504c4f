import { longText, required } from '#lib/platform/forms/questions/questions'

/** What a note asks: its text. */
export const noteQuestions = {
  body: required(longText('Note', { hint: 'Do not include personal or financial information' }), {
    error: 'Enter the note',
  }),
}
