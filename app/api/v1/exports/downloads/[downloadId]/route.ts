import { z } from 'zod'
import { answerKey } from '#app/api/v1/problem'
import { NotFound } from '#lib/platform/errors'
import { downloadAnswer } from '../../download-answer.ts'

export const dynamic = 'force-dynamic'

/** `GET /api/v1/exports/downloads/{id}`: a workbook that was asked for before. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ downloadId: string }> },
): Promise<Response> {
  return answerKey(request, async (who) => {
    const id = z.uuid().safeParse((await params).downloadId)
    if (!id.success) throw new NotFound('Download')
    return downloadAnswer(who, id.data, request)
  })
}
