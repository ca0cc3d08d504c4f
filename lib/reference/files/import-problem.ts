import { Refused } from '#lib/platform/errors'

/** A file that cannot be imported. Nothing was changed; the message names the file, and the line where there is one. */
export class ImportProblem extends Refused {}
