import { checkWebSettings, type Config } from './config.ts'

/** The settings of a process that serves people. Ends it with a sentence when one is missing or wrong. */
export function checkedSettings(): Config {
  try {
    return checkWebSettings(process.env)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
