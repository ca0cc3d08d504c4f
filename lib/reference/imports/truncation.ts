import type { ImportFile } from '#lib/reference/files/import-file'
import { ImportProblem } from '#lib/reference/files/import-problem'

/** A file that was cut between two rows looks whole: it gives itself away by holding far less than there was `last` time. */
export function rejectTruncatedFile(file: ImportFile, read: number, last: number): void {
  if (read === 0) throw new ImportProblem(`${file.name} has its headings but no rows. Download it again.`)
  if (read * 2 < last)
    throw new ImportProblem(
      `${file.name}, line ${read + 1}: the file ends after ${read} of about ${last} ${file.kind.name}, by the last import. It seems to be cut short: download it again.`,
    )
}
