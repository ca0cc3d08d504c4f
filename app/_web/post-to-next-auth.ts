import NextAuth from 'next-auth'
import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import { authOptions } from '#lib/access/sessions/auth-options'
import { config } from '#lib/platform/config/config'

/**
 * Begins a sign-in as next-auth's own pages do: a POST with its CSRF token and cookies, made here so that our page needs no
 * JavaScript and its POST routes stay closed. Gives the address to go on to.
 */
export async function postToNextAuth(
  path: ['signin' | 'callback', string],
  fields: Record<string, string>,
): Promise<string> {
  const { csrfToken } = (await (await ask(['csrf'])).json()) as { csrfToken: string }
  const response = await ask(path, { ...fields, csrfToken })
  return response.headers.get('location') ?? '/sign-in-problem'
}

/** One request to next-auth. It reads the browser's cookies by itself; those it sets are passed on to the browser. */
async function ask(nextauth: string[], fields?: Record<string, string>): Promise<Response> {
  const request = new NextRequest(
    new URL(`/api/auth/${nextauth.join('/')}`, config().baseUrl),
    fields && { method: 'POST', body: new URLSearchParams(fields) },
  )
  const response: Response = await NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions())
  const jar = await cookies()
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(cookie)
  return response
}
