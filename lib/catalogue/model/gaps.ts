import type { Column } from './column.ts'

/** How a cell without a value may look, beside blank. */
export type Gaps = { unconfirmed: boolean; notApplicable: boolean }

/** How the cells of a column may look where they have no value. */
export function gapsOf({ value, appliesTo, onlyWhere }: Pick<Column, 'value' | 'appliesTo' | 'onlyWhere'>): Gaps {
  const text = value.text()
  return {
    unconfirmed: text.includes("'unconfirmed'"),
    notApplicable: appliesTo !== 'all' || onlyWhere !== undefined || text.includes("'not applicable'"),
  }
}

/** The words that stand in cells without a value. */
export const gapWords = ({ unconfirmed, notApplicable }: Gaps): string[] => [
  ...(unconfirmed ? ['unconfirmed'] : []),
  ...(notApplicable ? ['not applicable'] : []),
]

/** The same in a sentence: `blank, unconfirmed or not applicable`. */
export const describeGaps = (gaps: Gaps): string =>
  ['blank', ...gapWords(gaps)].join(', ').replace(/, ([^,]+)$/, ' or $1')
