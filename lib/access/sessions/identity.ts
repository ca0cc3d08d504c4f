import { z } from 'zod'
import { emailSchema } from '#lib/platform/forms/email-schema'

/** Who the identity provider says has signed in. `email` only where the provider vouches that it is theirs. */
export type Identity = { issuer: string; subject: string; email: string | undefined }

const claims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).optional().catch(undefined),
  preferred_username: z.string().optional(),
})

/** Microsoft Entra ID for one organisation; the shared issuers (common, organizations, consumers) have no identifier here. */
const singleTenantEntra = /^https:\/\/login\.microsoftonline\.com\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\/v2\.0$/

/**
 * Reads the identity out of the provider's claims. An e-mail counts only when `email_verified` says so; Entra ID does not send
 * that claim and its `email` can be set by anybody, but the user principal name of its single organisation (in
 * `preferred_username`) is on a domain that the organisation has proved to own (decision 0031). Throws when issuer or subject are missing.
 */
export function readIdentity(profile: unknown): Identity {
  const { iss, sub, email, email_verified, preferred_username } = claims.parse(profile)
  const vouched = singleTenantEntra.test(iss) ? preferred_username : email_verified ? email : undefined
  const address = emailSchema.safeParse(vouched?.trim())
  return { issuer: iss, subject: sub, email: address.data }
}
