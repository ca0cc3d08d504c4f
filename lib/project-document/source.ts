import type { LoadedSubject } from '#lib/tasks/subject'
import type { YearOfAbsence } from './attendance.ts'

type Trust = { name: string; referenceNumber: string | null; ukprn: string | null }

/** Everything that a project document is made of: a proposal with its answers and schools, and its trusts. */
export type DocumentSource = {
  proposal: LoadedSubject
  localAuthority: string
  incomingTrust: Trust | null
  outgoingTrust: Trust | null
  attendance: readonly YearOfAbsence[]
  /** The day that it is made. */
  today: Date
}
