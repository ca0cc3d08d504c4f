import { page } from '#app/_web/page'
import { aboutExportParams, readParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { describeExport } from '#lib/exports/previews/queries'
import { askedQuestions } from '#lib/exports/questions/schema'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'
import { submitQuestion } from '../actions.ts'

export default page(async ({ who, query }) => {
  const about = readParams(aboutExportParams, query)
  const { name, columns } = await describeExport(who, { exportId: about.export })
  const column = columns.find(({ id }) => id === about.column)
  const back = { href: paths.export(about.export), text: 'Back to the export' }
  return (
    <FormPage
      title="Something missing or unclear?"
      caption={name}
      back={back}
      cancel={{ href: back.href }}
      action={submitQuestion.bind(null, { export: about.export, column: column?.id })}
      initial={unsubmitted()}
      intro={
        <p className="govuk-body">
          {column ? `About the column “${column.heading}”. ` : ''}Look in the{' '}
          <a className="govuk-link" href={paths.dictionary}>
            dictionary of columns
          </a>{' '}
          first: it says what each column means and which export holds it.
        </p>
      }
      fields={Object.entries(askedQuestions).map(([name, { field }]) => field(name))}
      submit="Send the question"
    />
  )
})
