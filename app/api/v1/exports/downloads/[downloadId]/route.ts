import { z } from 'zod'
import { apiRoute } from '#app/_web/api-route'
import { NotFound } from '#lib/platform/errors'
import { downloadAnswer } from '../../download-answer.ts'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/exports/downloads/{id}`: a workbook that was asked for before. */
export const GET = apiRoute(async ({ who, request, params }) => {
  const id = z.uuid().safeParse(params.downloadId)
  if (!id.success) throw new NotFound('Download')
  return downloadAnswer(who, id.data, request)
})
