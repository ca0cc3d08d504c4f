import { paths } from '#lib/paths'
import type { ProposalView } from '#lib/casework/proposals/queries'

/** The pages of a proposal beside its tasks. */
export function ProposalPages({ proposal }: { proposal: ProposalView }) {
  const { id, improvementPlans: plans, isLocked } = proposal
  return (
    <section>
      <h2 className="govuk-heading-m">More about this proposal</h2>
      <ul className="govuk-list govuk-list--spaced">
        <li>
          <a className="govuk-link" href={paths.timeline(id)}>
            Timeline
          </a>
        </li>
        {proposal.projects.map((project) => (
          <li key={project.id}>
            <a className="govuk-link" href={paths.contacts(project.id)}>
              {proposal.projects.length > 1 ? `Contacts of ${project.school.name}` : 'Contacts'}
            </a>
          </li>
        ))}
        {plans !== undefined && (
          <li>
            <a className="govuk-link" href={paths.improvementPlans(id)}>
              School improvement plans
            </a>{' '}
            ({plans})
          </li>
        )}
        {!isLocked && (
          <li>
            <a className="govuk-link" href={paths.trustTemplate(id)}>
              Prepare your trust template
            </a>
          </li>
        )}
        <li>
          <a className="govuk-link" href={paths.performance(id)}>
            Performance tables
          </a>
        </li>
        <li>
          <a className="govuk-link" href={paths.proposalHistory(id)}>
            History of this proposal
          </a>
        </li>
      </ul>
    </section>
  )
}
