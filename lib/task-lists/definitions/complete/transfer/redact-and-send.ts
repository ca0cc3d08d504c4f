import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferRedaction = transferTask({
  key: 'redact-and-send',
  section: 'After transfer',
  title: 'Redact and send documents',
  guidance: [
    'Funding and Financial Oversight needs the redacted documents within 8 working days of the transfer.',
    'They are published on GOV.UK: take out names, signatures and home addresses.',
    'Name each file by the academy’s URN, its name, the local authority, the name of the document and the word Redacted, with underscores between.',
  ],
  due: { from: 'opening', workingDays: 8 },
  fields: {
    sentForFunding: tick(ticked('Send the relevant redacted documents to Funding and Financial Oversight (FFO)')),
    redacted: tick(ticked('Redact all the relevant documents')),
    saved: tick(ticked('Save the redacted documents in the academy’s SharePoint folder')),
    sentForPublishing: tick(ticked('Send the redacted documents to the funding agreements mailbox')),
    sentToSolicitors: tick(ticked('Send the documents to the solicitors')),
  },
})
