/** What each background job is given. A new job is a line here, its settings below and its handler in handlers.ts. */
export type Payloads = {
  'build-xlsx': { downloadId: string }
  'import-register': { importId: string }
  'sweep-downloads': Record<string, never>
  'sweep-drafts': Record<string, never>
  'sweep-emails': Record<string, never>
  'sweep-sessions': Record<string, never>
  'sweep-uploads': Record<string, never>
}

export type JobName = keyof Payloads

/**
 * How a job behaves: retried with growing pauses, given up after `expireInSeconds`, and taken over from a worker that has shown
 * no sign of life for `heartbeatSeconds`. A job can therefore run twice: every handler must bear it. `cron` is London time.
 */
type JobSettings = {
  retryLimit: number
  retryBackoff: boolean
  expireInSeconds: number
  heartbeatSeconds: number
  cron?: string
}

const usual = { retryLimit: 3, retryBackoff: true, expireInSeconds: 15 * 60, heartbeatSeconds: 30 }

export const jobs: Readonly<Record<JobName, JobSettings>> = {
  'build-xlsx': usual,
  'import-register': usual,
  'sweep-downloads': { ...usual, cron: '17 * * * *' },
  'sweep-drafts': { ...usual, cron: '50 3 * * *' },
  'sweep-emails': { ...usual, cron: '40 3 * * *' },
  'sweep-sessions': { ...usual, cron: '45 3 * * *' },
  'sweep-uploads': { ...usual, cron: '27 * * * *' },
}

export const jobNames = Object.keys(jobs) as JobName[]
