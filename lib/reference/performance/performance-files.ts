import type { FileColumn, FileKind } from '#lib/reference/files/file-type'
import * as format from '#lib/reference/files/formats'
import type { PerformanceStage } from '#lib/labels'

/**
 * A file of the performance tables: whose results a row holds, and the measures. `england` is the record type of the average that counts
 * where the file has several: that of state-funded schools.
 */
export type PerformanceKind = FileKind & { stage: PerformanceStage; england: string; measures: readonly string[] }

/** Whose results: a school's row has its URN, an authority's its code alone, England's neither. */
const whose: FileColumn[] = [
  { heading: 'URN', name: 'urn', format: format.urnOrNation, strict: true },
  {
    heading: 'LEA',
    otherHeadings: ['LA'],
    name: 'authority_code',
    format: format.authorityOrNation,
    strict: true,
    optional: true,
  },
  { heading: 'ESTAB', name: 'establishment_number', format: format.text, optional: true },
  { heading: 'RECTYPE', name: 'record_type', format: format.text, optional: true },
  {
    heading: 'Academic Year',
    otherHeadings: ['YEAR', 'TIME_PERIOD', 'academic_year', 'time_period'],
    name: 'year',
    format: format.academicYear,
    strict: true,
    optional: true,
  },
]

const measure = (name: string, ...[heading, ...otherHeadings]: [string, ...string[]]): FileColumn => ({
  heading,
  otherHeadings,
  name,
  format: format.figure,
})
/** A measure that some years were published without. */
const sometimes = (...args: Parameters<typeof measure>): FileColumn => ({ ...measure(...args), optional: true })

const kind = (stage: PerformanceStage, name: string, england: string, columns: FileColumn[]): PerformanceKind => ({
  stage,
  name,
  england,
  columns: [...whose, ...columns],
  measures: columns.map((column) => column.name),
  key: ['urn', 'authority_code', 'record_type', 'year'],
})

/** Every kind of file of the performance tables, by the headings that the department publishes. */
export const performanceKinds = [
  kind('key-stage-2', 'key stage 2 results', '5', [
    sometimes('ks2_pupils', 'TELIG', 'KS2 Pupils'),
    measure('ks2_expected', 'PTRWM_EXP', 'Overall Meet Std'),
    measure('ks2_higher', 'PTRWM_HIGH', 'Overall Exceed Std'),
    sometimes('ks2_reading', 'READPROG', 'Reading Progress'),
    sometimes('ks2_writing', 'WRITPROG', 'Writing Progress'),
    sometimes('ks2_maths', 'MATPROG', 'Maths Progress'),
  ]),
  kind('key-stage-4', 'key stage 4 results', '7', [
    measure('ks4_attainment', 'ATT8SCR'),
    measure('ks4_attainment_english', 'ATT8SCRENG'),
    measure('ks4_attainment_maths', 'ATT8SCRMAT'),
    measure('ks4_attainment_ebacc', 'ATT8SCREBAC'),
    sometimes('ks4_progress_pupils', 'P8PUP'),
    sometimes('ks4_progress', 'P8MEA'),
    sometimes('ks4_progress_low', 'P8CILOW'),
    sometimes('ks4_progress_high', 'P8CIUPP'),
    sometimes('ks4_progress_english', 'P8MEAENG'),
    sometimes('ks4_progress_maths', 'P8MEAMAT'),
    sometimes('ks4_progress_ebacc', 'P8MEAEBAC'),
    sometimes('ks4_ebacc_entries', 'PTEBACC_E_PTQ_EE', 'PTEBACC_E_PTQ'),
  ]),
  kind('key-stage-5', 'key stage 5 results', '7', [
    sometimes('ks5_academic_progress', 'VA_INS_ACAD'),
    measure('ks5_academic_result', 'TALLPPE_ACAD_1618', 'TALLPPE_ACAD'),
    sometimes('ks5_general_progress', 'VA_INS_AGEN'),
    measure('ks5_general_result', 'TALLPPE_AGEN_1618', 'TALLPPE_AGEN'),
  ]),
  kind('attendance', 'attendance figures', '7', [
    measure('overall_absence', 'PERCTOT'),
    measure('persistent_absence', 'PPERSABS10'),
  ]),
] as const satisfies readonly PerformanceKind[]
