/** What the register and spreadsheets write where nothing is known. */
const unknown = new Set(
  ['not recorded', 'not known', 'unknown', 'not available', 'not supplied', 'not entered'].concat([
    'null',
    'tbc',
    '.',
    '..',
    '...',
    '-',
    '--',
    '–',
    '?',
  ]),
)
/** What it writes where there is nothing to know. */
const notApplicable = new Set(['not applicable', 'does not apply', 'n/a'])

/** Whether a cell says that it has no value. In a `category` column “Not applicable” is one. */
export function isPlaceholder(cell: string, { category = false, blanks = [] as readonly string[] } = {}): boolean {
  if (cell.length > 20) return false
  const word = cell.toLowerCase().replace(/(?<=\w)[-\s]+(?=\w)/g, ' ')
  return unknown.has(word) || blanks.includes(word) || (!category && notApplicable.has(word))
}
