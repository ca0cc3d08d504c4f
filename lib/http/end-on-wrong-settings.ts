import { checkWebSettings } from '#lib/config'

/** Ends this process with a sentence when a setting is missing or wrong. */
export function endOnWrongSettings(): void {
  try {
    checkWebSettings(process.env)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
