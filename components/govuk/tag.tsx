import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'
export type TagProps = ComponentProps<'strong'> & { colour?: TagColour }

/** The status of something in one or two words. */
export function Tag({ colour, className, ...attributes }: TagProps) {
  return <strong className={classes('govuk-tag', colour && `govuk-tag--${colour}`, className)} {...attributes} />
}
