import NextAuth from 'next-auth'
import { NextResponse, type NextRequest } from 'next/server'
import { authOptions } from '#lib/access/sessions/auth-options'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Where the identity provider sends people back to, and next-auth's own way to its error pages; its other endpoints stay closed. */
const open = ['callback', 'error', 'signin']

export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const [action = ''] = (await context.params).nextauth
  if (!open.includes(action)) return new NextResponse('Not found', { status: 404 })
  return NextAuth(request, context, authOptions())
}
