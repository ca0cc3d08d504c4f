import { defineColumns } from '#lib/catalogue/model/column'
import { field, yesNoWords } from '#lib/catalogue/model/value'

/** Forms that a proposal is made with and that are kept elsewhere. */
export const formColumns = defineColumns('Preparation', [
  {
    id: 'annex_b_form_saved',
    heading: 'Annex B form saved',
    type: 'yes-no',
    appliesTo: 'sponsored conversions',
    meaning: 'yes or no. Blank until answered.',
    value: yesNoWords(field('preparation', 'annexBSaved')),
  },
  {
    id: 'annex_b_form_link',
    heading: 'Link to the Annex B form',
    type: 'text',
    appliesTo: 'sponsored conversions',
    meaning: 'Blank until the form is saved.',
    value: field('preparation', 'annexBLink'),
  },
  {
    id: 'application_form_saved',
    heading: 'School application form saved',
    type: 'yes-no',
    appliesTo: 'voluntary conversions',
    meaning: 'yes or no. Blank until answered, and where the application came through the application service.',
    value: yesNoWords(field('preparation', 'applicationFormSaved')),
  },
  {
    id: 'application_form_link',
    heading: 'Link to the school application form',
    type: 'text',
    appliesTo: 'voluntary conversions',
    meaning: 'Blank until the form is saved, and where the application came through the application service.',
    value: field('preparation', 'applicationFormLink'),
  },
])
