'use client'

import './styles.scss'
import { Frame } from '#components/page/frame'
import { ProblemPage } from '#components/page/problems'

/** Takes the place of the whole document when the layout itself fails. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" className="govuk-template app-brand-generic">
      <body className="govuk-template__body">
        <Frame>
          <ProblemPage reference={error.digest} />
        </Frame>
      </body>
    </html>
  )
}
