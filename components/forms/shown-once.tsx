import { type ReactNode, useEffect, useRef } from 'react'
import type { FormState } from '#lib/platform/forms/form-state'
import { Panel } from '#components/govuk/panel'
import { WarningText } from '#components/govuk/warning-text'
import { Page } from '#components/page/page'

type Props = NonNullable<FormState['made']>

/** What a form has made and nobody can be shown again: takes the form's place, so no address leads to it. */
export function ShownOnce({ title, label, secret, next }: Props): ReactNode {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <Page title={title} headingInside>
      <Panel title={title} ref={panel} tabIndex={-1} />
      <h2 className="govuk-heading-m">{label}</h2>
      <p className="govuk-body app-secret">
        <code>{secret}</code>
      </p>
      <WarningText>Copy it now. It is kept nowhere and cannot be shown again.</WarningText>
      <p className="govuk-body">
        <a className="govuk-link" href={next.href}>
          {next.text}
        </a>
      </p>
    </Page>
  )
}
