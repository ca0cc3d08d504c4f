import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export function InsetText({ className, ...attributes }: ComponentProps<'div'>) {
  return <div className={classes('govuk-inset-text', className)} {...attributes} />
}
