import { stripInvisible } from '#lib/platform/forms/strip-invisible'

/** What somebody searches for, from the address of a page: `q`, without blanks around it, as far as a search needs it. */
export function searchWords({ q }: Record<string, string | string[] | undefined>): string {
  return typeof q === 'string' ? stripInvisible(q.slice(0, 200)).trim() : ''
}
