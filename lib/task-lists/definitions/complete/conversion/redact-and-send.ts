import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionRedaction = conversionTask({
  key: 'redact-and-send',
  section: 'After opening',
  title: 'Redact and send documents',
  guidance: [
    'The documents are published on GOV.UK: take out names, signatures and home addresses.',
    'Name each file by the academy’s URN, its name, the local authority, the name of the document and the word Redacted, with underscores between.',
  ],
  due: { from: 'opening', workingDays: 8 },
  fields: {
    redacted: tick(ticked('Redact all the relevant documents')),
    saved: tick(ticked('Save the redacted documents in the school’s SharePoint folder')),
    sentForPublishing: tick(ticked('Send the redacted documents to the funding agreements mailbox')),
    sentToSolicitors: tick(ticked('Send the redacted and the unredacted documents to the solicitors')),
  },
})
