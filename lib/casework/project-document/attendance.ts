import type { Tx } from '#lib/platform/database/client'
import { provisionOf } from '#lib/reference/schools/provision'
import type { Block, Section } from './model.ts'
import type { DocumentSource, YearOfAbsence } from './source.ts'

/** So many years are printed, the newest first. */
const yearsPrinted = 3

/** What is published of a special school's attendance (Prepare 5.1); nothing of other schools. */
export async function readAttendance(tx: Tx, school: { urn: string; typeName: string | null }) {
  if (provisionOf(school.typeName) !== 'special') return []
  const years = await tx.performanceResult.findMany({
    where: { level: 'school', code: school.urn, stage: 'attendance' },
    orderBy: { year: 'desc' },
    take: yearsPrinted,
    select: { year: true, overallAbsence: true, persistentAbsence: true },
  })
  return years.map(({ year, overallAbsence, persistentAbsence }): YearOfAbsence => ({
    year,
    overall: numberOf(overallAbsence),
    persistent: numberOf(persistentAbsence),
  }))
}

const numberOf = (value: unknown) => (value === null ? null : Number(value))

/** The tables of a school's attendance, a column for each year; no sections where nothing is published. */
export function attendanceSections({ attendance, proposal }: DocumentSource): Section[] {
  if (attendance.length === 0) return []
  const table = (caption: string, measure: 'overall' | 'persistent'): Section => ({
    heading: caption,
    level: 2,
    blocks: [
      {
        type: 'table',
        caption,
        head: ['School', ...attendance.map(({ year }) => `${year - 1} to ${year}`)],
        rows: [[proposal.project.school.name, ...attendance.map((year) => percent(year[measure]))]],
      } satisfies Block,
    ],
  })
  return [
    { heading: 'Educational attendance', level: 1, blocks: [] },
    table('Overall absence', 'overall'),
    table('Persistent absence of 10% or more', 'persistent'),
  ]
}

const percent = (value: number | null) => (value === null ? 'No data' : `${value}%`)
