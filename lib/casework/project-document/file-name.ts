/** Words as a file's name holds them anywhere: letters and digits of ASCII, with hyphens between. */
export const hyphened = (words: string) =>
  words
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** The same with a capital at the beginning of each word. */
export const titled = (words: string) => hyphened(words).replaceAll(/(^|-)([a-z])/g, (part) => part.toUpperCase())
