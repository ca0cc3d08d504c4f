export type Line = { work: string; figure: string; target: string; detail: string; isMet: boolean }

/** A line of the result: a figure that must not exceed its target. An unknown figure is a miss. */
export function atMost(work: string, value: number | undefined, target: number, unit: string, detail: string): Line {
  return {
    work,
    figure: value === undefined ? 'unknown' : `${round(value)}${unit}`,
    target: `≤ ${target}${unit}`,
    detail,
    isMet: value !== undefined && value <= target,
  }
}

/** Something that must hold. */
export const holds = (work: string, isMet: boolean, detail: string): Line => ({
  work,
  figure: isMet ? 'yes' : 'no',
  target: 'yes',
  detail,
  isMet,
})

/** The result as a table of text; the absolute figures stand beside the ratios. */
export function printTable(lines: readonly Line[]): void {
  const rows = lines.map((line) => [line.isMet ? 'met ' : 'MISS', line.figure, line.target, line.work, line.detail])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows) console.log(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '))
}

export const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`
