import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'

export function SkipLink({ className, href = '#content', ...attributes }: ComponentProps<'a'>) {
  return (
    <Enhanced
      as="a"
      module="govuk-skip-link"
      href={href}
      className={classes('govuk-skip-link', className)}
      {...attributes}
    />
  )
}
