import { page } from '#app/_web/page'
import { questionParams } from '#app/_web/params'
import { FormPage } from '#components/forms/form-page'
import { InsetText } from '#components/govuk/inset-text'
import { formatInstant } from '#lib/calendar/calendar'
import { getQuestion } from '#lib/exports/questions/queries'
import { answerQuestions } from '#lib/exports/questions/schema'
import { unsubmitted } from '#lib/platform/forms/form-state'
import { exportQuestionKinds } from '#lib/labels'
import { paths } from '#lib/paths'
import { submitAnswer } from '../actions.ts'

export default page(questionParams, async ({ who, questionId }) => {
  const { exportName, kind, column, question, askedBy, askedAt, answer, version } = await getQuestion(who, questionId)
  const back = { href: paths.questionQueue, text: 'Back to questions' }
  return (
    <FormPage
      title="Answer a question"
      caption={exportName}
      back={back}
      cancel={{ href: back.href }}
      action={submitAnswer.bind(null, { questionId })}
      initial={unsubmitted({ answer: answer ?? '' }, version)}
      intro={
        <>
          <p className="govuk-body">
            {exportQuestionKinds[kind]}
            {column && `: ${column}`}. Asked by {askedBy} on {formatInstant(askedAt)}.
          </p>
          <InsetText>
            <span className="app-typed">{question}</span>
          </InsetText>
        </>
      }
      fields={[answerQuestions.answer.field('answer')]}
      submit="Save the answer"
    />
  )
})
