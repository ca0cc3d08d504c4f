import type { PerformanceStage } from '#lib/labels'

/** What a measure counts in; measures of one unit of a stage share a chart. */
export type Unit = 'pupils' | 'percent' | 'points' | 'progress' | 'interval'
/** `short` is what a chart says, which has less room. */
type Of = { label: string; stage: PerformanceStage; unit: Unit; short: string }
const of =
  (stage: PerformanceStage) =>
  (label: string, unit: Unit, short = label): Of => ({ label, stage, unit, short })
const ks2 = of('key-stage-2')
const ks4 = of('key-stage-4')
const ks5 = of('key-stage-5')
const attendance = of('attendance')

/** Every measure that is imported and shown, by its column, in the order of the tables (Prepare 3.3). */
export const measures = {
  ks2Pupils: ks2('Pupils at the end of key stage 2', 'pupils'),
  ks2Expected: ks2('Meeting the expected standard in reading, writing and maths', 'percent', 'Expected standard'),
  ks2Higher: ks2('Achieving a higher standard in reading, writing and maths', 'percent', 'Higher standard'),
  ks2Reading: ks2('Progress in reading', 'progress'),
  ks2Writing: ks2('Progress in writing', 'progress'),
  ks2Maths: ks2('Progress in maths', 'progress'),
  ks4Attainment: ks4('Attainment 8', 'points'),
  ks4AttainmentEnglish: ks4('Attainment 8: English', 'points'),
  ks4AttainmentMaths: ks4('Attainment 8: maths', 'points'),
  ks4AttainmentEbacc: ks4('Attainment 8: English Baccalaureate', 'points'),
  ks4ProgressPupils: ks4('Pupils included in Progress 8', 'pupils'),
  ks4Progress: ks4('Progress 8', 'progress'),
  ks4ProgressLow: ks4('Progress 8: lower end of the confidence interval', 'interval'),
  ks4ProgressHigh: ks4('Progress 8: upper end of the confidence interval', 'interval'),
  ks4ProgressEnglish: ks4('Progress 8: English', 'progress'),
  ks4ProgressMaths: ks4('Progress 8: maths', 'progress'),
  ks4ProgressEbacc: ks4('Progress 8: English Baccalaureate', 'progress'),
  ks4EbaccEntries: ks4('Entering the English Baccalaureate', 'percent'),
  ks5AcademicProgress: ks5('Academic progress', 'progress'),
  ks5AcademicResult: ks5('Academic average result', 'points'),
  ks5GeneralProgress: ks5('Applied general progress', 'progress'),
  ks5GeneralResult: ks5('Applied general average result', 'points'),
  overallAbsence: attendance('Overall absence', 'percent'),
  persistentAbsence: attendance('Persistent absence (10 percent or more)', 'percent'),
} as const satisfies Record<string, Of>

export type Measure = keyof typeof measures

/** The measures of a stage. */
export const measuresOf = (stage: PerformanceStage): Measure[] =>
  (Object.keys(measures) as Measure[]).filter((measure) => measures[measure].stage === stage)

/** What the department writes in place of a figure (Prepare 3.3), as people read it. */
const reasons: Record<string, string> = {
  SUPP: 'Suppressed: too few pupils',
  SP: 'Suppressed: too few pupils',
  NE: 'No entries',
  NA: 'Not applicable',
  NP: 'Not published',
  NEW: 'New school',
  LOWCOV: 'Too few pupils covered',
  DNS: 'Did not submit',
  RE: 'Redacted',
  C: 'Suppressed: too few pupils',
  Z: 'Not applicable',
  X: 'Not available',
}

/** Why a figure is not told. */
export const withheldReason = (code: string): string => reasons[code] ?? `Not published (${code})`
