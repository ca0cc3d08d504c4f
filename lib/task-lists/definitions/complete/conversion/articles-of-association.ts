import { ticked } from '#lib/platform/forms/questions/questions'
import { conversionTask, tick } from '#lib/task-lists/model/task'

export const conversionArticles = conversionTask({
  key: 'articles-of-association',
  section: 'Clear and sign legal documents',
  title: 'Articles of association',
  notApplicable: 'The trust’s articles need no change',
  fields: {
    received: tick(ticked('Receive the articles')),
    cleared: tick(ticked('Clear the articles')),
    registered: tick(
      ticked('Have the solicitor confirm that the trust has signed them and registered them with Companies House'),
    ),
    signedCopySaved: tick(ticked('Save the signed copy in the trust’s SharePoint folder')),
  },
})
