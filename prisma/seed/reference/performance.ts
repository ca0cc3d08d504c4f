import type { PoolClient } from 'pg'
import type { PerformanceLevel, PerformanceStage } from '#lib/labels'
import { measures, measuresOf, type Measure, type Unit } from '#lib/reference/performance/measures'
import { provisionOf } from '#lib/reference/schools/provision'
import { snakeCase } from '#lib/platform/database/snake-case'
import { syntheticId } from '../generator/synthetic-id.ts'
import { random, type Random } from '#lib/platform/random'
import { noRows, writeRows, type Rows } from '../generator/rows.ts'

const years = [2023, 2024, 2025]
const publishedAt = (year: number) => new Date(Date.UTC(year, 11, 12))

type School = { urn: string; phase: string; high_age: number; type: string; authority: string }

/** Adds fictional results of the schools in the database, and the averages of their authorities and of England. */
export async function addPerformance(client: PoolClient): Promise<void> {
  const { rows: schools } = await client.query<School>(
    `select urn, phase_name as phase, high_age, type_name as type, authority.code as authority
     from establishment join local_authority authority on authority.id = local_authority_id
     where status_code <> '4' order by urn`,
  )
  const rows = noRows()
  // One school in eight is too new to have results.
  for (const school of schools.filter(({ urn }) => !random(Number(urn)).once(8)))
    for (const stage of stagesOf(school)) addResults(rows, 'school', school.urn, stage)
  for (const stage of ['key-stage-2', 'key-stage-4', 'key-stage-5', 'attendance'] as const) {
    for (const code of new Set(schools.map(({ authority }) => authority)))
      addResults(rows, 'local-authority', code, stage)
    addResults(rows, 'england', 'england', stage)
  }
  await writeRows(client, rows)
}

function stagesOf({ phase, high_age, type }: School): PerformanceStage[] {
  if (provisionOf(type) !== 'mainstream') return ['attendance']
  const stages: PerformanceStage[] = ['attendance']
  if (phase !== 'Secondary' && high_age >= 11) stages.push('key-stage-2')
  if (phase !== 'Primary') stages.push('key-stage-4')
  if (high_age >= 18) stages.push('key-stage-5')
  return stages
}

function addResults(rows: Rows, level: PerformanceLevel, code: string, stage: PerformanceStage) {
  for (const year of years) {
    const number = rows.performanceResult.length
    const chance = random(year * 1_000_003 + (Number(code) || 1) * 7 + stage.length)
    const isWithheld = level === 'school' && chance.once(15)
    const ofStage = measuresOf(stage)
    const figures = Object.fromEntries(ofStage.map((measure) => [measure, figureOf(measure, level, chance)]))
    const { ks4Progress = 0 } = figures
    const interval = stage === 'key-stage-4' && {
      ks4ProgressLow: (ks4Progress - 0.3).toFixed(2),
      ks4ProgressHigh: (ks4Progress + 0.3).toFixed(2),
    }
    const withheld = isWithheld ? ofStage.slice(-1) : []
    rows.performanceResult.push({
      id: syntheticId('performanceResult', publishedAt(year), number),
      level,
      code,
      stage,
      year,
      ...figures,
      ...interval,
      ...Object.fromEntries(withheld.map((measure) => [measure, null])),
      ...(isWithheld && { withheld: Object.fromEntries(withheld.map((measure) => [snakeCase(measure), 'SUPP'])) }),
    })
  }
}

/** A plausible figure: schools vary more than averages do. */
function figureOf(measure: Measure, level: PerformanceLevel, { between }: Random): number {
  const spread = level === 'school' ? 10 : level === 'local-authority' ? 3 : 0
  const by = (middle: number, step: number) => Math.round((middle + (between(-spread, spread) * step) / 10) * 100) / 100
  const likely: Record<Unit, () => number> = {
    pupils: () => (level === 'school' ? between(18, 180) : between(2000, 9000)),
    percent: () => (measure === 'overallAbsence' ? by(7, 3) : by(measure === 'ks2Expected' ? 61 : 22, 16)),
    points: () => by(stagePoints(measure), 6),
    interval: () => 0,
    progress: () => by(measure.startsWith('ks2') ? 0.1 : 0, measure.startsWith('ks2') ? 3 : 0.8),
  }
  return likely[measures[measure].unit]()
}

const stagePoints = (measure: Measure) => (measure === 'ks4Attainment' ? 46 : measure.startsWith('ks4') ? 10 : 31)
