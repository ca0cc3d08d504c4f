'use server'

import { officerAnswer } from '#app/(service)/_records/officer-answer'
import { formAction } from '#app/_web/form-action'
import { groupMemberParams, groupParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { addToGroup, assignGroup, deleteGroup, removeFromGroup } from '#lib/casework/groups/commands'
import { groupMembers } from '#lib/casework/groups/journey'
import { paths } from '#lib/paths'

export const submitGroupOfficer = formAction(groupParams, async ({ who, groupId, nested, version }) => {
  const { officerId } = officerAnswer.parse(nested)
  const save = await assignGroup(who, groupId, { officerId, version })
  if (save.stale) return save
  return saved(paths.group(groupId), 'officer')
})

export const submitGroupMembers = formAction(groupParams, async ({ who, groupId, nested }) => {
  const { proposalIds } = groupMembers.parse({ proposalIds: undefined, ...nested })
  await addToGroup(who, groupId, proposalIds ?? [])
  return saved(paths.group(groupId), 'member-added')
})

export const submitGroupRemoval = formAction(groupMemberParams, async ({ who, groupId, proposalId }) => {
  await removeFromGroup(who, groupId, proposalId)
  return saved(paths.group(groupId), 'member-removed')
})

export const submitGroupDeletion = formAction(groupParams, async ({ who, groupId }) => {
  await deleteGroup(who, groupId)
  return saved(paths.groups, 'group-deleted')
})
