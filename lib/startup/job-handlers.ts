import { buildXlsx } from '#lib/exports/downloads/build-workbook'
import { runImport } from '#lib/reference/register/run-import'
import type { JobName, Payloads } from '#lib/platform/jobs/jobs'
import { sweepDownloads } from '#lib/exports/downloads/sweep-downloads'
import { sweepEmails } from '#lib/mail/sweep-emails'
import { sweepDrafts } from '#lib/platform/journeys/drafts'
import { sweepSessions } from '#lib/access/sessions/own-sessions'
import { sweepUploads } from '#lib/reference/register/sweep-uploads'

/** Does a job; `signal` aborts when the worker stops or the job's time is up. What it throws is logged and retried. */
type Handler<Name extends JobName> = (payload: Payloads[Name], signal: AbortSignal) => Promise<void>

export type Handlers = { readonly [Name in JobName]: Handler<Name> }

export const handlers: Handlers = {
  'build-xlsx': ({ downloadId }, signal) => buildXlsx(downloadId, signal),
  'import-register': ({ importId }) => runImport(importId),
  'sweep-downloads': sweepDownloads,
  'sweep-drafts': () => sweepDrafts(),
  'sweep-emails': sweepEmails,
  'sweep-sessions': () => sweepSessions(),
  'sweep-uploads': sweepUploads,
}
