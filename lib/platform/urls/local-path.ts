/**
 * The path within this service that somebody was going to, or '/' for anything else: another site's address, `//host`,
 * `/\host`, control characters, an endpoint or the sign-in pages themselves.
 */
export function localPath(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/') || to.length > 2_000) return '/'
  const here = 'http://here.invalid'
  const url = URL.canParse(to, here) ? new URL(to, here) : undefined
  if (!url || url.origin !== here || /^\/(?:api|sign-in|sign-in-problem|signed-out)(?:\/|$)/.test(url.pathname))
    return '/'
  const path = url.pathname + url.search
  // `/.//host` is read as the path `//host`, which a browser would take for another site's address.
  return path.startsWith('//') ? '/' : path
}
