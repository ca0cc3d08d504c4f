import type { Codes, ConsumerTeam, DateBasis, downloadHeaders } from '#lib/labels'
import { catalogue, type ColumnId } from '#lib/catalogue/catalogue'
import type { Column } from '#lib/catalogue/model/column'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { filterNames, type FilterName, type Filters } from '#lib/catalogue/filters/filters'

/** A column as one export shows it: under the catalogue's heading, or the one that its team is used to. */
export type ExportColumn = { column: Column; heading: string }

/** One export: its columns in order and the rows it takes. */
export type ExportDefinition = {
  /** Permanent: it is in addresses and in the record of downloads. */
  id: string
  /** Counts what was saved under the id; null for the merged one, which is the catalogue. */
  version: number | null
  name: string
  purpose: string
  /** The consumer team whose export it is; null for the merged one, which all of them take. */
  owner: ConsumerTeam | null
  /** Whether it may hold personal data. */
  personal: boolean
  /** The date that `from` and `to` look at unless they are told another. */
  dateBasis: DateBasis
  /** Which projects are in it, of all that are not deleted. */
  rows: Filters
  columns: readonly ExportColumn[]
}

/** An export that the service brings with it; the database counts its versions. */
export type ShippedExport = Omit<ExportDefinition, 'version'>

/** Columns of the catalogue by id, in this order; a pair gives a column the team's own heading. */
export const pick = (...wanted: (ColumnId | [id: ColumnId, heading: string])[]): ExportColumn[] =>
  wanted.map((choice) => {
    const [id, heading] = typeof choice === 'string' ? [choice, undefined] : choice
    const column = findColumn(id)!
    return { column, heading: heading ?? column.heading }
  })

const byId = new Map<string, Column>(catalogue.map((column) => [column.id, column]))

/** The column of that id, if the catalogue has one. */
export const findColumn = (id: string): Column | undefined => byId.get(id)

/** The filters that its page and the API offer: all that its rows leave open. */
export const offeredFilters = ({ rows }: ExportDefinition): FilterName[] =>
  filterNames.filter((name) => rows[name] === undefined || [rows[name]].flat().length > 1)

/** Which rows an export has, in a sentence. */
export const describeRows = ({ rows }: Pick<ExportDefinition, 'rows'>): string =>
  Object.keys(rows).length > 0
    ? `It takes only: ${describeFilters(rows)}. Deleted projects are left out.`
    : 'All projects: preparing, completing and closed. Deleted projects are left out.'

/** What the header row of a file holds: headings, or the ids of columns, which stay when a heading is renamed. */
export type Header = Codes<typeof downloadHeaders>

/** The cells of a header row. */
export const headerOf = (columns: readonly { id: string; heading: string }[], header: Header = 'heading'): string[] =>
  columns.map((column) => column[header])

/** The header row of an export's file. */
export const headerRow = ({ columns }: Pick<ExportDefinition, 'columns'>, header?: Header): string[] =>
  headerOf(
    columns.map(({ column, heading }) => ({ id: column.id, heading })),
    header,
  )

/** Whether a file of the export tells of people. */
export const holdsPersonalData = ({ columns }: Pick<ExportDefinition, 'columns'>) =>
  columns.some(({ column }) => column.personal)
