import pg from 'pg'

/** An SQL literal, for statements that take no parameters (COPY). Refuses NUL, which PostgreSQL text cannot hold. */
export function quoted(text: string): string {
  if (text.includes('\0')) throw new Error('PostgreSQL text cannot hold NUL')
  return pg.escapeLiteral(text)
}
