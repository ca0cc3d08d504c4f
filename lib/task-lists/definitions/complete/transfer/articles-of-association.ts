import { ticked } from '#lib/platform/forms/questions/questions'
import { transferTask, tick } from '#lib/task-lists/model/task'

export const transferArticles = transferTask({
  key: 'articles-of-association',
  section: 'Clear and sign legal documents',
  title: 'Articles of association',
  notApplicable: 'The trust’s articles need no change',
  fields: {
    received: tick(ticked('Receive the articles')),
    cleared: tick(ticked('Clear the articles')),
    sentToSolicitors: tick(ticked('Send the cleared articles to the solicitors'), { optional: true }),
    signatureChecked: tick(ticked('Check with the solicitors that the incoming trust has signed')),
    saved: tick(ticked('Save the articles in the incoming trust’s SharePoint folder')),
  },
})
