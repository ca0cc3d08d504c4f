import { InsetText } from '#components/govuk/inset-text'
import { Tag } from '#components/govuk/tag'
import { formatInstant } from '#lib/calendar/calendar'
import type { QuestionView } from '#lib/exports/questions/queries'
import { exportQuestionKinds } from '#lib/labels'
import { paths } from '#lib/paths'

type Props = { questions: readonly QuestionView[]; forAdmins?: boolean }

/** Questions about exports with their answers; for admins with who asked, and a link to answer. */
export function QuestionList({ questions, forAdmins = false }: Props) {
  return questions.map((question) => (
    <section key={question.id} className="app-definition" aria-labelledby={`question-${question.id}`}>
      <h2 className="govuk-heading-s" id={`question-${question.id}`}>
        {exportQuestionKinds[question.kind]}: {question.exportName}
        {question.column && `, ${question.column}`}
      </h2>
      <p className="govuk-body app-typed">{question.question}</p>
      <p className="govuk-body-s">
        Asked {forAdmins && `by ${question.askedBy} `}on {formatInstant(question.askedAt)}.{' '}
        {!question.answeredAt && <Tag colour="yellow">Waiting</Tag>}
      </p>
      {question.answeredAt && (
        <InsetText>
          <span className="app-typed">{question.answer}</span>
          <br />
          <span className="govuk-body-s">
            {question.answeredBy}, {formatInstant(question.answeredAt)}
          </span>
        </InsetText>
      )}
      {forAdmins && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.answerQuestion(question.id)}>
            {question.answeredAt ? 'Change the answer' : 'Answer'}
            <span className="govuk-visually-hidden"> to {question.askedBy}</span>
          </a>
        </p>
      )}
    </section>
  ))
}
