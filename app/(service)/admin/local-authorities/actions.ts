'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { conflicted } from '#app/conflicted'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { localAuthorityParams, readParams } from '#app/params'
import type { FormState } from '#lib/platform/forms/form-state'
import {
  addLocalAuthority,
  changeLocalAuthority,
  deleteLocalAuthority,
  removeDirector,
  saveDirector,
} from '#lib/reference/local-authorities/commands'
import { directorInput, localAuthorityInput } from '#lib/reference/local-authorities/schema'
import { paths } from '#lib/paths'

type Bound = z.infer<typeof localAuthorityParams>

export async function submitNewLocalAuthority(_before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ nested }) => {
    const who = await currentUser()
    const id = await orInterrupt(addLocalAuthority(who, localAuthorityInput.parse(nested)))
    redirect(`${paths.localAuthority(id)}?saved=authority-added`)
  })
}

export async function submitLocalAuthority(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { localAuthorityId } = await readParams(localAuthorityParams, bound)
    const data = localAuthorityInput.parse(nested)
    const saved = await orInterrupt(changeLocalAuthority(who, localAuthorityId, data, version))
    if (!saved.stale) redirect(`${paths.localAuthority(localAuthorityId)}?saved=authority-changed`)
    return conflicted(values, saved)
  })
}

export async function submitLocalAuthorityDeletion(
  bound: Bound,
  _before: FormState,
  form: FormData,
): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { localAuthorityId } = await readParams(localAuthorityParams, bound)
    await orInterrupt(deleteLocalAuthority(who, localAuthorityId))
    redirect(`${paths.localAuthorities}?saved=authority-deleted`)
  })
}

export async function submitDirector(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { localAuthorityId } = await readParams(localAuthorityParams, bound)
    const saved = await orInterrupt(saveDirector(who, localAuthorityId, directorInput.parse(nested), version))
    if (!saved.stale) redirect(`${paths.localAuthority(localAuthorityId)}?saved=director`)
    return conflicted(values, saved)
  })
}

export async function submitDirectorRemoval(bound: Bound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { localAuthorityId } = await readParams(localAuthorityParams, bound)
    await orInterrupt(removeDirector(who, localAuthorityId))
    redirect(`${paths.localAuthority(localAuthorityId)}?saved=director-removed`)
  })
}
