import type { FileReport } from '#lib/reference/imports/report'

/** What an import did: one entry per kind of file given, and the local authorities that the establishments named. */
export type RegisterReport = {
  groups?: FileReport
  establishments?: FileReport
  links?: FileReport
  localAuthorities?: { added: number; changed: number }
}
