import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export function Hint({ className, ...attributes }: ComponentProps<'div'>) {
  return <div className={classes('govuk-hint', className)} {...attributes} />
}
