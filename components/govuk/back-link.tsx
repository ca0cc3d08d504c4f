import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export function BackLink({ className, children = 'Back', href = '#', ...attributes }: ComponentProps<'a'>) {
  return (
    <a href={href} className={classes('govuk-back-link', className)} {...attributes}>
      {children}
    </a>
  )
}
