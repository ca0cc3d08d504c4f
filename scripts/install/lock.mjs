// Plain JavaScript: the bootstrap uses it before anything is installed, on whatever Node the machine has.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Takes the lock that `file` stands for and gives the function that lets it go; undefined while another living process
 * holds it. A holder that was killed holds nothing: its lock is taken over.
 */
export function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, born: bornAt(process.pid) })
  // A second round for the case that a dead holder's lock had to be cleared first.
  for (let round = 0; round < 2; round++) {
    try {
      place(file, mine)
      return () => {
        if (read(file) === mine) rmSync(file, { force: true })
      }
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const theirs = read(file)
    if (isHeld(theirs)) return undefined
    clear(file, theirs)
  }
  return undefined
}

/** Takes the lock, waiting for as long as another process holds it; `onWait` is called once, when there is a wait. */
export async function waitForLock(file, onWait = () => {}) {
  for (let attempt = 0; ; attempt++) {
    const release = takeLock(file)
    if (release) return release
    if (attempt === 0) onWait()
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** Whether a living process holds the lock. */
export const isLocked = (file) => isHeld(read(file))

/** Whole from its first moment, for an empty lock would look damaged to a rival. Throws EEXIST when there is one already. */
function place(file, text) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** An id alone is not enough: after a restart of the machine, or in a new container, it belongs to somebody else. */
function isHeld(text) {
  try {
    const { pid, born } = JSON.parse(text ?? '')
    if (!(pid > 0)) return false
    process.kill(pid, 0)
    return bornAt(pid) === born
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Moves the dead lock aside before deleting it, for two processes that find it dead must not both delete "it". */
function clear(file, theirs) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return // Somebody else has just cleared it.
  }
  if (read(aside) === theirs) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

/** When a process began, in the kernel's ticks; undefined where there is no /proc, or no such process. */
function bornAt(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .at(19)
  } catch {
    return undefined
  }
}
