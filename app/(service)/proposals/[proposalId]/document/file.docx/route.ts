import { fileRoute, seeOther } from '#app/_web/file-route'
import { proposalParams } from '#app/_web/params'
import { paths } from '#lib/paths'
import { getProjectDocument } from '#lib/casework/project-document/queries'
import { wordFile } from '#lib/casework/project-document/word'

export const dynamic = 'force-dynamic'

/** The project document as a Word file; back to the preview, which says why, while something is missing. */
export const GET = fileRoute(proposalParams, async ({ who, proposalId }) => {
  const { missing, document } = await getProjectDocument(who, proposalId)
  if (missing.length > 0) return seeOther(paths.document(proposalId))
  return new Response(new Uint8Array(await wordFile(document)), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="${document.fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
})
