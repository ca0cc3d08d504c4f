'use client'

import { type ReactNode, useActionState, useEffect } from 'react'
import type { Field } from '#lib/platform/forms/fields'
import type { FormState } from '#lib/platform/forms/form-state'
import { Button } from '#components/govuk/button'
import { Page, type PageProps } from '#components/page/page'
import { summaryOf } from './answers.ts'
import { ConflictPanel, conflictError } from './conflict-panel.tsx'
import { Fields } from './fields.tsx'
import { ShownOnce } from './shown-once.tsx'

type Props = Omit<PageProps, 'errors' | 'children'> & {
  /** A server action: redirects when all is well, else gives the form again. */
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  fields: readonly Field[]
  /** What the button says; null while there is nothing to submit yet. */
  submit?: string | null
  /** The button warns: what it does cannot be undone. */
  warning?: boolean
  cancel?: { href: string; text?: string }
  /** Between the heading and the form. */
  intro?: ReactNode
  /** After the form. */
  children?: ReactNode
}

/**
 * A page that is one form, its fields described as data. Shows it again with an error summary, or beside what somebody else saved
 * meanwhile, and loses nothing that was typed. Works without JavaScript.
 */
export function FormPage({ action, initial, fields, submit = 'Save and continue', intro, children, ...props }: Props) {
  const { warning, cancel, ...page } = props
  const [state, send, isSending] = useActionState(action, initial)
  useEffect(focusErrorSummary, [state])
  if (state.made) return <ShownOnce {...state.made} />
  const errors = summaryOf(fields, state.errors)
  // A page that asks one thing: the question itself is the heading.
  const isOneQuestion = fields.length === 1 && fields[0]!.label === props.title
  return (
    <Page
      {...page}
      headingInside={isOneQuestion}
      errors={state.conflict ? [conflictError(state.conflict), ...errors] : errors}
    >
      {intro}
      {state.conflict && <ConflictPanel conflict={state.conflict} />}
      {submit !== null && (
        // Pressed again before the answer is here, it is sent once; what the answer finds wrong can be sent again at once.
        <form action={send} onSubmit={(event) => isSending && event.preventDefault()} noValidate>
          <input type="hidden" name="version" value={state.version} />
          <Fields fields={fields} values={state.values} errors={state.errors} isHeading={isOneQuestion} />
          <div className="govuk-button-group">
            <Button kind={warning ? 'warning' : undefined}>{submit}</Button>
            {cancel && (
              <a className="govuk-link" href={cancel.href}>
                {cancel.text ?? 'Cancel'}
              </a>
            )}
          </div>
        </form>
      )}
      {children}
    </Page>
  )
}

/** The design system's script does this once, when the summary appears; a second wrong answer must take the focus too. */
function focusErrorSummary() {
  const summary = document.querySelector<HTMLElement>('.govuk-error-summary')
  summary?.setAttribute('tabindex', '-1')
  summary?.focus()
}
