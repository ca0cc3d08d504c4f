import { cookies } from 'next/headers'
import { listCookie, readList } from '#lib/access/sessions/last-list'
import { config } from '#lib/platform/config/config'
import { paths } from '#lib/paths'

const names: Record<string, string> = {
  [paths.projects]: 'Back to projects',
  [paths.groups]: 'Back to groups',
  [paths.formAMats]: 'Back to form a MAT',
  [paths.search]: 'Back to search results',
}

/** The way back from a record: the list that was looked at last, with its filters and page; else the given one. */
export async function backToList(otherwise: string): Promise<{ href: string; text: string }> {
  const href = readList((await cookies()).get(listCookie(config()).name)?.value) ?? otherwise
  return { href, text: names[href.split('?')[0]!] ?? 'Back to proposals' }
}
