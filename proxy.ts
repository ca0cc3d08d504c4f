import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { contentSecurityPolicy } from '#lib/platform/http/content-security-policy'
import { sessionCookie } from '#lib/access/sessions/session-cookie'
import { isOwnWrite, refusedWrites } from '#lib/platform/http/same-origin'
import { config as settings } from '#lib/platform/config/config'
import { withCurrentFilters } from '#lib/platform/urls/former-filters'
import { maxFormBytes } from '#lib/platform/http/form-limit'
import { listCookie, rememberedList } from '#lib/access/sessions/last-list'

/** Pages that open without signing in. */
const publicPages = /^\/(?:sign-in|sign-in-problem|signed-out|try-again|too-large|cookies|privacy|accessibility)$/

/** Asks the database nothing, so it cannot be drawn by the function that gives pages their status (app/_web/page.ts). */
const statusOf: Record<string, number> = { '/try-again': 503, '/too-large': 413 }

/**
 * What every page's request meets first: a content security policy, no writes from other sites, and the way to the sign-in page for
 * strangers. The address of a list is kept in a cookie, for the way back from its records. Who may do what is not decided here: every page and action asks for itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl
  const { baseUrl, oidc } = settings()
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy({ nonce, formTargets: oidc ? [new URL(oidc.issuer).origin] : [] })

  if (!isOwnWrite(request.method, request.headers, baseUrl)) {
    refusedWrites.publish({})
    return secured(
      new NextResponse(`This was not sent from this service. Open ${baseUrl} and try again.`, { status: 403 }),
    )
  }
  // By GET, for a page that is drawn in answer to a form reads the form first.
  if (isTooLarge(request)) return secured(NextResponse.redirect(new URL('/too-large', baseUrl), 303))
  // A form sent after signing out elsewhere goes on: its action gives it back with what was typed.
  const isStranger = request.method !== 'POST' && !request.cookies.has(sessionCookie({ baseUrl }).name)
  if (isStranger && !publicPages.test(pathname) && !pathname.startsWith('/api/'))
    return secured(NextResponse.redirect(new URL(signInPath(pathname + search), baseUrl), 303))

  const current = request.method === 'GET' ? withCurrentFilters(pathname, search) : undefined
  if (current) return secured(NextResponse.redirect(new URL(pathname + current, baseUrl), 307))

  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('x-path', pathname + search)
  headers.set('content-security-policy', policy)
  if (isDecodable(pathname))
    return remembering(secured(NextResponse.next({ request: { headers }, status: statusOf[pathname] })))
  // Next itself would answer with "Internal Server Error".
  return secured(
    pathname.startsWith('/api/')
      ? new NextResponse('This address is not written correctly.', { status: 400 })
      : NextResponse.rewrite(new URL('/not-found', request.url), { request: { headers }, status: 404 }),
  )

  function remembering(response: NextResponse): NextResponse {
    const { name, options } = listCookie({ baseUrl })
    const list = request.method === 'GET' ? rememberedList(pathname, search) : undefined
    if (list) response.cookies.set(name, list, options)
    if (pathname === '/signed-out') response.cookies.set(name, '', { ...options, maxAge: 0 })
    return response
  }
  function secured(response: NextResponse): NextResponse {
    response.headers.set('content-security-policy', policy)
    response.headers.set('cache-control', 'no-store')
    // The cookie is gone by now; what pages kept in this browser goes too. Cookies of other services on our domain stay.
    if (pathname === '/signed-out') response.headers.set('clear-site-data', '"cache", "storage"')
    return response
  }
}

/** By what the request says of itself; one that says nothing is cut by the same limit of next.config.js, without a page. */
const isTooLarge = ({ method, headers }: NextRequest) =>
  method === 'POST' && Number(headers.get('content-length') ?? 0) > maxFormBytes

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch {
    return false
  }
}

const signInPath = (path: string) => (path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`)

/**
 * Not for static files; nor for the API, files and uploads, whose callers bring keys or want bytes: a request body that passes through
 * here is cut at 10 MB. An address with a percent sign is none of theirs. The security headers of all routes come from next.config.js.
 */
export const config = {
  matcher: [
    '/((?!_next/static|assets/|icon.svg|api/v1/|api/health|exports/.+/file\\.|admin/register/upload$).*)',
    '/(.*%.*)',
  ],
}
