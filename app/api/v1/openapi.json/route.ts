import { apiDocument } from '../document/document.ts'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/openapi.json`: what the API is, for tools. Open to all: it tells of no record. */
export const GET = (): Response => Response.json(apiDocument(), { headers: { 'Cache-Control': 'no-store' } })
