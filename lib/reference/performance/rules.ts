import type { PerformanceStage } from '#lib/labels'
import type { Provision } from '#lib/reference/schools/provision'

/** Attendance is told of special schools and pupil referral units, where it matters most; results of any that have some (Prepare 3.2). */
export const showsStage = (stage: PerformanceStage, provision: Provision): boolean =>
  stage !== 'attendance' || provision !== 'mainstream'

/** The last day on which results of an academic year are provisional, and then revised, in the year after the tests. */
const ends: Record<PerformanceStage, { provisional: [month: number, inNextYear: boolean]; revised: number }> = {
  'key-stage-2': { provisional: [11, false], revised: 3 },
  'key-stage-4': { provisional: [1, true], revised: 3 },
  'key-stage-5': { provisional: [1, true], revised: 3 },
  attendance: { provisional: [11, false], revised: 3 },
}

/** How final published results are, by the day (Prepare 3.3). */
export function publicationStatus(stage: PerformanceStage, year: number, today: Date) {
  const { provisional, revised } = ends[stage]
  const [month, inNextYear] = provisional
  if (today < new Date(Date.UTC(inNextYear ? year + 1 : year, month, 1))) return 'Provisional'
  return today < new Date(Date.UTC(year + 1, revised, 1)) ? 'Revised' : 'Final'
}
