/** The largest upload of register files, all together. */
export const maxUploadMegabytes = 200

/** Why an upload of register files was not taken, by the code that the way back to its page carries. */
export const uploadProblems = {
  'no-file': 'Select at least one file of the register',
  'too-many': 'Select three files at most: establishments, links and groups',
  'too-large': `The files must be smaller than ${maxUploadMegabytes} MB together`,
  'broken-off': 'The files could not be uploaded. Try again',
} as const
export type UploadProblem = keyof typeof uploadProblems

/** An upload that was not taken. */
export class UploadRefused extends Error {
  readonly problem: UploadProblem
  constructor(problem: UploadProblem) {
    super(uploadProblems[problem])
    this.name = 'UploadRefused'
    this.problem = problem
  }
}
