// Controls other than tab and line ends, soft hyphens, zero-width spaces and marks of direction.
const invisible =
  /(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu
const joiners = /[\u200C\u200D]/g
const scripts = ['Arab', 'Syrc', 'Mand', 'Nkoo', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr'].concat([
  'Orya',
  'Taml',
  'Telu',
  'Knda',
  'Mlym',
  'Sinh',
  'Tibt',
  'Mymr',
  'Khmr',
])
const pictures = ['Extended_Pictographic', 'Emoji_Modifier', 'Variation_Selector']
/** These scripts join letters by them, emoji pictures. */
const joined = new RegExp(
  `[${[...scripts.map((script) => `sc=${script}`), ...pictures].map((name) => `\\p{${name}}`).join('')}]$`,
  'u',
)

/**
 * The text without characters that cannot be seen, which are pasted along from mail and word processors; hard spaces become spaces.
 * Joiners stay between letters and pictures that need them.
 */
export function stripInvisible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text
  return text
    .replace(invisible, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(joiners, (joiner, at: number, whole: string) =>
      joined.test(whole.slice(Math.max(0, at - 2), at)) ? joiner : '',
    )
}
