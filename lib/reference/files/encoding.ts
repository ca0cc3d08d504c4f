import { createReadStream } from 'node:fs'
import { ImportProblem } from './import-problem.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const marks: [bytes: string, Encoding][] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/**
 * What a file's letters are written in: what its mark says; else UTF-8 where the whole file is; else Windows-1252, in which the
 * department publishes, and whose letters are hardly ever UTF-8 by chance. Throws ImportProblem when it is no text file.
 */
export async function encodingOf(path: string, name: string): Promise<Encoding> {
  let decoder: TextDecoder | undefined
  let encoding: Encoding = 'utf-8'
  let isMarked = false
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (!decoder) {
        refuseOtherKinds(chunk, name)
        const marked = marks.find(([bytes]) => chunk.toString('hex', 0, 3).startsWith(bytes))?.[1]
        isMarked = marked !== undefined
        encoding = marked ?? unmarkedUtf16(chunk) ?? 'utf-8'
        decoder = new TextDecoder(encoding, { fatal: true })
      }
      decoder.decode(chunk, { stream: true })
    }
    decoder?.decode()
  } catch (error) {
    if (error instanceof ImportProblem) throw error
    if (!(error instanceof TypeError)) throw unreadable(name, error)
    if (!isMarked && encoding === 'utf-8') return 'windows-1252'
    throw new ImportProblem(
      `${name} is only partly in ${encoding.toUpperCase()}, as it begins. Save or download it again.`,
    )
  }
  if (!decoder) throw new ImportProblem(`${name} is empty.`)
  return encoding
}

function refuseOtherKinds(start: Buffer, name: string): void {
  if (start.toString('latin1', 0, 2) === 'PK' || start.toString('hex', 0, 4) === 'd0cf11e0')
    throw new ImportProblem(`${name} is a zip or Excel file. Extract it, or save it as CSV, and import that.`)
  if (/^\s*</.test(start.toString('latin1', 0, 1000))) throw new ImportProblem(`${name} is a web page, not a CSV file.`)
}

/** Headings are in ASCII, so that every second byte of an UTF-16 file's first ones is 0. */
function unmarkedUtf16(start: Buffer): Encoding | undefined {
  const zeros = (from: number) => [0, 2, 4, 6].every((at) => start[from + at] === 0)
  if (zeros(1) && start[0] !== 0) return 'utf-16le'
  return zeros(0) && start[1] !== 0 && start.length > 1 ? 'utf-16be' : undefined
}

const unreadable = (name: string, error: unknown) =>
  new ImportProblem(`${name} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
