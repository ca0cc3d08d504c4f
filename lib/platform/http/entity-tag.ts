/** Whether a reader has what a tag stands for, by its `If-None-Match` (RFC 9110, 13.1.2): weak and strong tags are compared alike. */
export function hasAlready(header: string | null, tag: string): boolean {
  if (!header) return false
  if (header.trim() === '*') return true
  return (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((one) => opaque(one) === opaque(tag))
}

const opaque = (tag: string) => tag.replace(/^W\//, '')
