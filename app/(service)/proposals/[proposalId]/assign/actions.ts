'use server'

import { officerAnswer } from '#app/(service)/_records/officer-answer'
import { formAction } from '#app/_web/form-action'
import { proposalReturnParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { paths } from '#lib/paths'
import { assignOfficer } from '#lib/casework/proposals/commands'

export const submitOfficer = formAction(
  proposalReturnParams,
  async ({ who, proposalId, returnTo, nested, version }) => {
    const { officerId } = officerAnswer.parse(nested)
    const save = await assignOfficer(who, proposalId, officerId, version)
    if (save.stale) return save
    return saved(returnTo ?? paths.proposal(proposalId), 'officer')
  },
)
