/**
 * A text as an XML file may hold it: characters that XML does not know (control characters, half surrogates, U+FFFE and U+FFFF) would make
 * the file unreadable and are left out. Escaping is the writer's, once.
 */
export const xmlText = (text: string) =>
  // oxlint-disable-next-line no-control-regex -- the very characters to leave out
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFD-\uFFFF]/g, '')

/** The lines of a text; blank ones are left out, as in the document's earlier form. */
export const linesOf = (text: string) =>
  xmlText(text)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
