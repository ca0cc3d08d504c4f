import { cookies } from 'next/headers'
import { listCookie, readList } from '#lib/lists/last-list'
import { config } from '#lib/config'

/** The way back from a record: the list that was looked at last, with its filters and page; else the given one. */
export async function backToList(otherwise: string): Promise<{ href: string; text: string }> {
  const href = readList((await cookies()).get(listCookie(config()).name)?.value) ?? otherwise
  return { href, text: href.startsWith('/projects') ? 'Back to projects' : 'Back to proposals' }
}
