import { Refused } from '#lib/errors'
import { paths } from '#lib/paths'
import type { Fix, UnmetCondition } from './rules.ts'

/** Where each unmet condition of an approval is put right. */
export const fixOf = (proposalId: string, fix: Fix): string =>
  ({
    'project-dates': paths.task({ of: 'proposal', id: proposalId }, 'project-dates'),
    assign: paths.assignProposal(proposalId),
    trust: paths.changeTrust(proposalId),
  })[fix]

/** Throws Refused with a sentence and a link for every unmet condition; does nothing when all are met. */
export function refuseUnready(proposalId: string, unmet: readonly UnmetCondition[]): void {
  if (unmet.length === 0) return
  const links = unmet.map(({ sentence, fix }) => ({
    message: `${sentence} before you record an approval`,
    href: fixOf(proposalId, fix),
  }))
  throw new Refused(links.map(({ message }) => message).join('. '), undefined, links)
}
