/** How a cell without a value may look, beside blank. */
export type Gaps = { unconfirmed: boolean; notApplicable: boolean }

export const noGaps: Gaps = { unconfirmed: false, notApplicable: false }

/** The gap that a constant cell is, if it is one. */
export const gapOf = (cell: string): Gaps => ({
  unconfirmed: cell === 'unconfirmed',
  notApplicable: cell === 'not applicable',
})

/** The gaps of what is made of these. */
export const joinGaps = (all: readonly Gaps[]): Gaps => ({
  unconfirmed: all.some(({ unconfirmed }) => unconfirmed),
  notApplicable: all.some(({ notApplicable }) => notApplicable),
})

type ColumnWithGaps = { value: { gaps: Gaps }; appliesTo: string; onlyWhere?: unknown }

/** How the cells of a column may look where they have no value. */
export const gapsOf = ({ value, appliesTo, onlyWhere }: ColumnWithGaps): Gaps => ({
  ...value.gaps,
  notApplicable: appliesTo !== 'all' || onlyWhere !== undefined || value.gaps.notApplicable,
})

/** The words that stand in cells without a value. */
export const gapWords = ({ unconfirmed, notApplicable }: Gaps): string[] => [
  ...(unconfirmed ? ['unconfirmed'] : []),
  ...(notApplicable ? ['not applicable'] : []),
]

/** The same in a sentence: `blank, unconfirmed or not applicable`. */
export const describeGaps = (gaps: Gaps): string =>
  ['blank', ...gapWords(gaps)].join(', ').replace(/, ([^,]+)$/, ' or $1')
