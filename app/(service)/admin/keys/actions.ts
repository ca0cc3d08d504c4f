'use server'

import { formAction } from '#app/_web/form-action'
import { keyParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { createApiKey, revokeApiKey } from '#lib/api-keys/commands'
import { exportsForKeys } from '#lib/api-keys/list-queries'
import { newKeyInput } from '#lib/api-keys/schema'
import { paths } from '#lib/paths'

/** Answers with the key itself: it is in no address and no record, so that nothing but this answer can show it. */
export const submitNewKey = formAction(keyParams, async ({ who, keyId, values, nested, version }) => {
  const input = newKeyInput(await exportsForKeys(who), nested.opens).parse(nested)
  const { key } = await createApiKey(who, { ...input, id: keyId })
  const next = { href: paths.keys, text: 'I have copied the key: back to API keys' }
  return {
    values,
    version,
    errors: [],
    made: { title: 'API key created', label: `The key of ${input.name}`, secret: key, next },
  }
})

export const submitRevocation = formAction(keyParams, async ({ who, keyId }) => {
  await revokeApiKey(who, { id: keyId })
  return saved(paths.keys, 'key-revoked')
})
