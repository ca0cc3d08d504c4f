'use server'

import { formAction } from '#app/_web/form-action'
import { localAuthorityParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import {
  addLocalAuthority,
  changeLocalAuthority,
  deleteLocalAuthority,
  removeDirector,
  saveDirector,
} from '#lib/reference/local-authorities/commands'
import { directorInput, localAuthorityInput } from '#lib/reference/local-authorities/schema'
import { paths } from '#lib/paths'

export const submitNewLocalAuthority = formAction(async ({ who, nested }) => {
  const id = await addLocalAuthority(who, localAuthorityInput.parse(nested))
  return saved(paths.localAuthority(id), 'authority-added')
})

export const submitLocalAuthority = formAction(
  localAuthorityParams,
  async ({ who, localAuthorityId, nested, version }) => {
    const data = localAuthorityInput.parse(nested)
    const save = await changeLocalAuthority(who, localAuthorityId, data, version)
    if (save.stale) return save
    return saved(paths.localAuthority(localAuthorityId), 'authority-changed')
  },
)

export const submitLocalAuthorityDeletion = formAction(localAuthorityParams, async ({ who, localAuthorityId }) => {
  await deleteLocalAuthority(who, localAuthorityId)
  return saved(paths.localAuthorities, 'authority-deleted')
})

export const submitDirector = formAction(localAuthorityParams, async ({ who, localAuthorityId, nested, version }) => {
  const save = await saveDirector(who, localAuthorityId, directorInput.parse(nested), version)
  if (save.stale) return save
  return saved(paths.localAuthority(localAuthorityId), 'director')
})

export const submitDirectorRemoval = formAction(localAuthorityParams, async ({ who, localAuthorityId }) => {
  await removeDirector(who, localAuthorityId)
  return saved(paths.localAuthority(localAuthorityId), 'director-removed')
})
