import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'

type Kind = 'secondary' | 'warning' | 'inverse'
type Look = { kind?: Kind; start?: boolean; children: ReactNode }
type Props = Look & ComponentProps<'button'> & { preventDoubleClick?: boolean }

/** A button of a form; for a link that looks like one, ButtonLink. */
export function Button({
  kind,
  start,
  preventDoubleClick,
  type = 'submit',
  className,
  children,
  ...attributes
}: Props) {
  return (
    <Enhanced
      as="button"
      module="govuk-button"
      type={type}
      aria-disabled={attributes.disabled || undefined}
      data-prevent-double-click={preventDoubleClick}
      className={buttonClasses(kind, start, className)}
      {...attributes}
    >
      {children}
      {start && <StartIcon />}
    </Enhanced>
  )
}

/** A link that starts something, drawn as a button; the space bar presses it like one. */
export function ButtonLink({ kind, start, className, children, ...attributes }: Look & ComponentProps<'a'>) {
  return (
    <Enhanced
      as="a"
      module="govuk-button"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it navigates; the script makes the space bar work
      role="button"
      draggable={false}
      className={buttonClasses(kind, start, className)}
      {...attributes}
    >
      {children}
      {start && <StartIcon />}
    </Enhanced>
  )
}

const buttonClasses = (kind?: Kind, start?: boolean, className?: string) =>
  classes('govuk-button', kind && `govuk-button--${kind}`, className, start && 'govuk-button--start')

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  )
}
