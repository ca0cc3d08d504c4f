import { z } from 'zod'
import { localPath } from './local-path.ts'

/** The address of a page that leads back to another one when it is done. */
export const returning = (href: string, to: string): string =>
  `${href}${href.includes('?') ? '&' : '?'}return=${encodeURIComponent(to)}`

/** Where a page leads back to: a page of this service, or undefined where it is told nothing, or another site's. */
export const returnPath = z.unknown().transform((to) => {
  const path = localPath(to)
  return path === '/' ? undefined : path
})
