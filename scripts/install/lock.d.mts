export type Release = () => void

export function takeLock(file: string): Release | undefined
export function waitForLock(file: string, onWait?: () => void): Promise<Release>
export function isLocked(file: string): boolean
