/**
 * The content security policy of a page: only our own scripts (by nonce) and styles, no framing, and forms that go to this service
 * or to the identity provider. Development needs `eval` for its error pages, and only development gets it.
 */
export function contentSecurityPolicy({
  nonce,
  formTargets,
}: {
  nonce: string
  formTargets: readonly string[]
}): string {
  const isDevelopment = process.env.NODE_ENV === 'development'
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self'${isDevelopment ? ` 'unsafe-inline'` : ''}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ')
}

/** The policy of every answer that has none of its own: whatever it is, it runs nothing. */
export const strictPolicy = `default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`
