import { redirect } from 'next/navigation'
import { currentUser } from '#app/current-user'
import { orInterrupt } from '#app/or-interrupt'
import { proposalParams, readParams } from '#app/params'
import { paths } from '#lib/paths'
import { getProjectDocument } from '#lib/casework/project-document/queries'
import { wordFile } from '#lib/casework/project-document/word'

export const dynamic = 'force-dynamic'

/** The project document as a Word file; back to the preview, which says why, while something is missing. */
export async function GET(_request: Request, { params }: RouteContext<'/proposals/[proposalId]/document/file.docx'>) {
  const who = await currentUser()
  const { proposalId } = await readParams(proposalParams, params)
  const { missing, document } = await orInterrupt(getProjectDocument(who, proposalId))
  if (missing.length > 0) redirect(paths.document(proposalId))
  return new Response(new Uint8Array(await wordFile(document)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="${document.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
