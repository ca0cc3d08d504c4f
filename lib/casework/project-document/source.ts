import type { LoadedSubject } from '#lib/casework/record/load'

type Trust = { name: string; referenceNumber: string | null; ukprn: string | null }

/** Absence in a year, in per cent; null where the department withheld the figure. */
export type YearOfAbsence = { year: number; overall: number | null; persistent: number | null }

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
