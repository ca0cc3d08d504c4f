'use client'

import { Frame } from '#components/page/frame'
import { ProblemPage } from '#components/page/problems'

export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <Frame>
      <ProblemPage reference={error.digest} />
    </Frame>
  )
}
