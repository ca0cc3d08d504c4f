import { sessionCookie } from './session-cookie.ts'
import type { Config } from '#lib/platform/config/config'
import { paths } from '#lib/paths'

const lists: readonly string[] = [paths.proposals, paths.projects, paths.groups, paths.formAMats, paths.search]

/** The cookie that remembers which list somebody looked at last: the way back from a record leads there, filters and page and all. */
export function listCookie(config: Pick<Config, 'baseUrl'>) {
  const { name, options } = sessionCookie(config)
  return { name: name.replace('session', 'list'), options }
}

/** Browsers keep some 4,000 characters of a cookie. */
const longest = 2_000

/** What a list is told once, after something was done with it: `saved`, or that nothing was `ticked`. */
const said = ['saved', 'ticked']

/** What the cookie remembers of an address: that of a list; undefined for every other. */
export function rememberedList(pathname: string, search: string): string | undefined {
  if (!lists.includes(pathname) || search.length > longest) return undefined
  const query = new URLSearchParams(search)
  if (!said.some((name) => query.has(name))) return pathname + search
  for (const name of said) query.delete(name)
  return query.size > 0 ? `${pathname}?${query}` : pathname
}

/** The address out of the cookie; undefined where it is not one of a list. */
export const readList = (kept: string | undefined): string | undefined =>
  kept && lists.includes(kept.split('?')[0]!) && !/[\s\\]/.test(kept) ? kept : undefined
