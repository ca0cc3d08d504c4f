import { formatInstant } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import type { ProjectFrame } from '#lib/casework/projects/frame'
import { NotificationBanner } from '#components/govuk/notification-banner'

/** What there is to know of a project before one works on it (Complete 6); nothing where all is as usual. */
export function ProjectBanner({ project }: { project: ProjectFrame }) {
  const sentences = sentencesOf(project)
  const isRevoked = project.outcome === 'order-revoked'
  if (sentences.length === 0) return null
  return (
    <NotificationBanner titleId="project-banner">
      {sentences.map((sentence) => (
        <p className="govuk-body" key={sentence}>
          {sentence}
        </p>
      ))}
      {isRevoked && (
        <p className="govuk-body">
          <a className="govuk-notification-banner__link" href={paths.proposal(project.proposalId)}>
            See who decided it, when and why
          </a>
        </p>
      )}
    </NotificationBanner>
  )
}

function sentencesOf({ phase, outcome, closedAt, hold, correction, caseworker, isMine }: ProjectFrame): string[] {
  const sentences: string[] = []
  if (closedAt && outcome === 'order-revoked')
    sentences.push(`The directive academy order was revoked, recorded on ${formatInstant(closedAt)}.`)
  else if (closedAt && outcome === 'completed') sentences.push(`Completed on ${formatInstant(closedAt)}.`)
  else if (closedAt) sentences.push(`Closed on ${formatInstant(closedAt)}.`)
  if (closedAt && correction) sentences.push(`You can change it until the end of today. Your reason: ${correction}`)
  else if (closedAt) sentences.push('Only service support can change it.')
  if (hold) sentences.push(`On hold since ${formatInstant(hold.since)}. Reason: ${hold.reason}`)
  if (phase === 'completing' && !isMine)
    sentences.push(caseworker ? `Assigned to ${caseworker}, not to you.` : 'Not assigned to anybody yet.')
  return sentences
}
