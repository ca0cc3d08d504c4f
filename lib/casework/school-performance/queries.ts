import { authorise } from '#lib/access/permissions/can'
import type { Principal } from '#lib/principal'
import { today } from '#lib/calendar/calendar'
import { db } from '#lib/platform/database/client'
import { found } from '#lib/platform/errors'
import { codesOf, performanceStages, type PerformanceLevel, type PerformanceStage } from '#lib/labels'
import { notDeletedAlone } from '#lib/casework/record/proposal-facts'
import { titleOf } from '#lib/casework/record/title'
import { provisionOf } from '#lib/reference/schools/provision'
import { snakeCase } from '#lib/platform/database/snake-case'
import { measuresOf, withheldReason, type Measure } from '#lib/reference/performance/measures'
import { publicationStatus, showsStage } from '#lib/reference/performance/rules'

/** So many years of each stage are shown. */
const yearsShown = 3

/** One figure, or why there is none. */
export type Figure = { value: number | null; reason?: string }
type ResultRow = { level: string; code: string; stage: string; year: number; withheld: unknown } & Record<
  Measure,
  unknown
>

/** What is published of each school of a proposal beside the averages of its authority and of England. Throws NotFound, Forbidden. */
export async function getPerformance(who: Principal, proposalId: string) {
  const proposal = found(
    await db().proposal.findUnique({
      where: { id: proposalId },
      select: {
        deletedAt: true,
        projects: {
          where: notDeletedAlone,
          orderBy: { id: 'asc' },
          select: {
            id: true,
            school: { select: { urn: true, name: true, typeName: true, localAuthority: { select: { code: true } } } },
          },
        },
      },
    }),
    'Proposal',
  )
  authorise(who, 'proposal.view', { deleted: proposal.deletedAt !== null })
  const schools = proposal.projects.map(({ school }) => school)
  const rows = await db().performanceResult.findMany({
    where: {
      OR: [
        { level: 'school', code: { in: schools.map(({ urn }) => urn) } },
        { level: 'local-authority', code: { in: schools.flatMap(({ localAuthority }) => localAuthority?.code ?? []) } },
        { level: 'england', code: 'england' },
      ],
    },
    orderBy: { year: 'desc' },
  })
  return {
    title: titleOf(proposal),
    schools: schools.map(({ urn, name, typeName, localAuthority }) => ({
      urn,
      name,
      stages: codesOf(performanceStages)
        .filter((stage) => showsStage(stage, provisionOf(typeName)))
        .flatMap((stage) => stageOf(rows, stage, { school: urn, 'local-authority': localAuthority?.code })),
    })),
  }
}

export type SchoolPerformance = Awaited<ReturnType<typeof getPerformance>>['schools'][number]
export type YearOfResults = SchoolPerformance['stages'][number]['years'][number]

/** The latest years of a stage that the school has results of; nothing where it has none. */
function stageOf(
  rows: readonly ResultRow[],
  stage: PerformanceStage,
  codes: { school: string; 'local-authority': string | undefined },
) {
  const find = (level: PerformanceLevel, year: number) =>
    rows.find(
      (row) =>
        row.stage === stage &&
        row.year === year &&
        row.level === level &&
        row.code === (level === 'england' ? 'england' : codes[level]),
    )
  const years = rows
    .filter((row) => row.stage === stage && row.level === 'school' && row.code === codes.school)
    .slice(0, yearsShown)
    .map(({ year }) => ({
      year,
      status: publicationStatus(stage, year, today()),
      rows: measuresOf(stage).map((measure) => ({
        measure,
        school: figureOf(find('school', year), measure),
        authority: figureOf(find('local-authority', year), measure),
        england: figureOf(find('england', year), measure),
      })),
    }))
  return years.length > 0 ? [{ stage, years }] : []
}

function figureOf(row: ResultRow | undefined, measure: Measure): Figure {
  const value = row?.[measure]
  if (value !== null && value !== undefined) return { value: Number(value) }
  const letters = (row?.withheld as Record<string, string> | null)?.[snakeCase(measure)]
  return letters ? { value: null, reason: withheldReason(letters) } : { value: null }
}
