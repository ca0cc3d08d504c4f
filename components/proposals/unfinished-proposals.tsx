import { formatInstant } from '#lib/calendar/calendar'
import { projectTypes, type ProjectType } from '#lib/labels'
import { paths } from '#lib/paths'
import { Button } from '#components/govuk/button'

type Props = {
  proposals: readonly { id: string; type: ProjectType; about: string | undefined; step: string; updatedAt: Date }[]
  /** A server action that throws one away. */
  discard: (bound: { draftId: string }) => Promise<void>
}

/** The proposals that somebody began and did not create, each with the way on. */
export function UnfinishedProposals({ proposals, discard }: Props) {
  if (proposals.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Your unfinished proposals</h2>
      {proposals.map(({ id, type, about, step, updatedAt }) => {
        const name = `${projectTypes[type]}${about ? ` of ${about}` : ''}`
        return (
          <div key={id} className="app-unfinished">
            <p className="govuk-body">
              <a className="govuk-link" href={paths.newProposalStep(id, step)}>
                {name}
              </a>
              <br />
              Last changed {formatInstant(updatedAt)}
            </p>
            <form action={discard.bind(null, { draftId: id })}>
              <Button kind="secondary" preventDoubleClick>
                Discard<span className="govuk-visually-hidden"> {name}</span>
              </Button>
            </form>
          </div>
        )
      })}
    </>
  )
}
