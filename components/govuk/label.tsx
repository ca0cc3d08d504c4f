import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

type Props = ComponentProps<'label'> & { isHeading?: boolean }

/** The visible name of one input; `isHeading` makes it the page's h1. */
export function Label({ isHeading = false, className, htmlFor, ...attributes }: Props) {
  if (!attributes.children) return null
  const label = <label htmlFor={htmlFor} className={classes('govuk-label', className)} {...attributes} />
  return isHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}
