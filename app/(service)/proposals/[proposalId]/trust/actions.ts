'use server'

import { formAction } from '#app/_web/form-action'
import { proposalReturnParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { paths } from '#lib/paths'
import { changeNewTrust, changeTrust } from '#lib/casework/proposals/trust/commands'
import { newTrustChange, trustChoice } from '#lib/casework/proposals/trust/schema'

export const submitTrust = formAction(proposalReturnParams, async ({ who, proposalId, returnTo, nested, version }) => {
  const { trustId } = trustChoice.parse({ trustId: undefined, ...nested })
  const save = await changeTrust(who, proposalId, trustId, version)
  if (save.stale) return save
  return saved(returnTo ?? paths.proposal(proposalId), 'trust')
})

export const submitNewTrust = formAction(
  proposalReturnParams,
  async ({ who, proposalId, returnTo, nested, version }) => {
    const change = newTrustChange.parse({ name: undefined, ...nested })
    const save = await changeNewTrust(who, proposalId, change, version)
    if (save.stale) return save
    return saved(returnTo ?? paths.proposal(proposalId), 'trust')
  },
)
