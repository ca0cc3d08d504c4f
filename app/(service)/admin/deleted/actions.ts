'use server'

import { formAction } from '#app/_web/form-action'
import { subjectParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { deleteRecord, restoreRecord } from '#lib/casework/deletion/commands'
import { deletionInput } from '#lib/casework/deletion/schema'
import { paths } from '#lib/paths'

export const submitDeletion = formAction(subjectParams, async ({ who, nested, ...subject }) => {
  const { reason } = deletionInput.parse(nested)
  await deleteRecord(who, subject, reason)
  return saved(paths.deleted, 'deleted')
})

export const submitRestoring = formAction(subjectParams, async ({ who, ...subject }) => {
  await restoreRecord(who, subject)
  return saved(subject.of === 'proposal' ? paths.proposal(subject.id) : paths.project(subject.id), 'restored')
})
