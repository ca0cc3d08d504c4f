import { buildXlsx } from '#lib/exports/files/xlsx/build'
import { runImport } from '#lib/register/run-import'
import type { JobName, Payloads } from './jobs.ts'
import { sweepDownloads } from './sweep-downloads.ts'
import { sweepEmails } from './sweep-emails.ts'
import { sweepUploads } from './sweep-uploads.ts'

/** Does a job; `signal` aborts when the worker stops or the job's time is up. What it throws is logged and retried. */
type Handler<Name extends JobName> = (payload: Payloads[Name], signal: AbortSignal) => Promise<void>

export type Handlers = { readonly [Name in JobName]: Handler<Name> }

export const handlers: Handlers = {
  'build-xlsx': ({ downloadId }, signal) => buildXlsx(downloadId, signal),
  'import-register': ({ importId }) => runImport(importId),
  'sweep-downloads': sweepDownloads,
  'sweep-emails': sweepEmails,
  'sweep-uploads': sweepUploads,
}
