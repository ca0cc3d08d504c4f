import type { Codes, columnTypes } from '#lib/labels'
import { field, expression, type Value } from './value.ts'

export type ColumnType = Codes<typeof columnTypes>

const conversion = expression`${field('project', 'type')} = 'conversion'`
// The same reading of a type as in lib/reference/schools/provision.ts.
const isUnit = expression`${field('school', 'typeName')} ilike '%pupil referral unit%'`
const isSpecial = expression`${field('school', 'typeName')} ilike '%special%'`

/** The projects that a column is about and how SQL knows them; in the rows of others the cell says `not applicable`. */
export const appliesTo = {
  all: undefined,
  conversions: conversion,
  transfers: expression`${field('project', 'type')} = 'transfer'`,
  'voluntary conversions': expression`${field('proposal', 'route')} is not distinct from 'voluntary'`,
  'sponsored conversions': expression`${field('proposal', 'route')} is not distinct from 'sponsored'`,
  'conversions of special schools': expression`${conversion} and ${isSpecial} and not ${isUnit}`,
  'conversions of pupil referral units': expression`${conversion} and ${isUnit}`,
  'conversions of special schools and pupil referral units': expression`${conversion} and (${isSpecial} or ${isUnit})`,
} satisfies Record<string, Value | undefined>
export type AppliesTo = keyof typeof appliesTo

/**
 * One column of the exports; headings, dictionary, preview, files, API and tests all read this record. The id is permanent: it is a
 * JSON key and an SQL alias. A cell has three ways to be without a value, and `meaning` says which of them to expect: blank (nobody has
 * entered it), `unconfirmed` (it will be known, and is not yet) and `not applicable` (it cannot apply to this project).
 */
export type Column<Id extends string = string> = {
  id: Id
  heading: string
  meaning: string
  group: string
  type: ColumnType
  personal: boolean
  appliesTo: AppliesTo
  /** Of these projects, those to whom it applies, where it is not all. */
  onlyWhere?: Value
  value: Value
}

type Input<Id extends string> = Omit<Column<Id>, 'group' | 'personal' | 'appliesTo'> & {
  personal?: boolean
  appliesTo?: AppliesTo
}

/** The columns of a group: personal data only where it says so, about all projects unless it says which. */
export const defineColumns = <const Id extends string>(group: string, columns: readonly Input<Id>[]): Column<Id>[] =>
  columns.map((column) => ({ personal: false, appliesTo: 'all', ...column, group }))
