import { Refused } from '#lib/platform/errors'
import { paths } from '#lib/paths'
import { returning } from '#lib/platform/urls/return-path'
import type { ResolvingPage, UnmetCondition } from './rules.ts'

/** Where each unmet condition of an approval is put right, and from where it leads back to the decision. */
export const resolvingPage = (
  proposalId: string,
  fix: ResolvingPage,
  returnTo = paths.decision(proposalId),
): string => {
  const page = {
    'project-dates': paths.task({ of: 'proposal', id: proposalId }, 'project-dates'),
    assign: paths.assignProposal(proposalId),
    trust: paths.changeTrust(proposalId),
  }[fix]
  return returning(page, returnTo)
}

/**
 * Throws Refused with a sentence and a link for every unmet condition; does nothing when all are met. Each link leads back to `returnTo`, the
 * page of the decision that was refused.
 */
export function assertReady(proposalId: string, unmet: readonly UnmetCondition[], returnTo?: string): void {
  if (unmet.length === 0) return
  const links = unmet.map(({ sentence, fix }) => ({
    message: `${sentence} before you record an approval`,
    href: resolvingPage(proposalId, fix, returnTo),
  }))
  throw new Refused(links.map(({ message }) => message).join('. '), undefined, links)
}
