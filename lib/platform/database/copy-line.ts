const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }
const special = /[\\\t\n\r]/

/** One row as `copy … from stdin` reads it. Dates are ISO, lists arrays of text, objects JSON, null and undefined the database's null. */
export const copyLine = (values: readonly unknown[]): string => `${values.map(copyField).join('\t')}\n`

function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  const text = Array.isArray(value)
    ? `{${value.map((one) => JSON.stringify(String(one))).join()}}`
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value)
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign]!) : text
}
