import type { FileReport } from './report.ts'

/** What a person has to look at after an import of a file, as sentences, the gravest first. */
export function needsChecking({ rejected, warnings, columns = [] }: FileReport): string[] {
  return [
    ...some(rejected.count, 'row was rejected', 'rows were rejected'),
    ...columns.map(({ heading, problem }) => `“${heading}”: ${problem}`),
    ...some(warnings.count, 'value was not used as the file has it', 'values were not used as the file has them'),
  ]
}

const some = (count: number, one: string, several: string) =>
  count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${several}`]
