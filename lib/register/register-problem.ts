import { Refused } from '#lib/errors'

/** A register file that cannot be imported. Nothing was changed; the message names the file, and the line where there is one. */
export class RegisterProblem extends Refused {}
