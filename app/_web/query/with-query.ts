/** An address with more in its query. */
export function withQuery(href: string, more: Record<string, string | readonly string[]>): string {
  const [path, search = ''] = href.split('?')
  const query = new URLSearchParams(search)
  for (const [name, values] of Object.entries(more)) for (const value of [values].flat()) query.append(name, value)
  return `${path}?${query}`
}
