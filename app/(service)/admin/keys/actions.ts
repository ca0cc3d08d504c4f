'use server'

import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { answerForm } from '#app/answer-form'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { keyParams, readParams } from '#app/params'
import { createApiKey, revokeApiKey } from '#lib/api-keys/commands'
import { exportsForKeys } from '#lib/api-keys/list-queries'
import { newKeyInput } from '#lib/api-keys/schema'
import type { FormState } from '#lib/platform/forms/form-state'
import { paths } from '#lib/paths'

type KeyBound = z.infer<typeof keyParams>

/** Answers with the key itself: it is in no address and no record, so that nothing but this answer can show it. */
export async function submitNewKey(bound: KeyBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async ({ values, nested, version }) => {
    const who = await currentUser()
    const { keyId } = await readParams(keyParams, bound)
    const input = newKeyInput(await orInterrupt(exportsForKeys(who)), nested.opens).parse(nested)
    const { key } = await orInterrupt(createApiKey(who, { ...input, id: keyId }))
    const next = { href: paths.keys, text: 'I have copied the key: back to API keys' }
    return {
      values,
      version,
      errors: [],
      made: { title: 'API key created', label: `The key of ${input.name}`, secret: key, next },
    }
  })
}

export async function submitRevocation(bound: KeyBound, _before: FormState, form: FormData): Promise<FormState> {
  return answerForm(form, async () => {
    const who = await currentUser()
    const { keyId } = await readParams(keyParams, bound)
    await orInterrupt(revokeApiKey(who, { id: keyId }))
    redirect(`${paths.keys}?saved=key-revoked`)
  })
}
