/** The task that an answer comes from: where the preview's Change link leads. */
type Origin = { of: 'proposal' | 'project'; id: string; key: string }

/** An answer as people read it. */
export type SourcedText = { text: string; origin?: Origin }

/** A line of a table of two columns: what it is, and what was answered. */
export type Row = SourcedText & { label: string }

/** What stands under a heading; each is a bordered table in the file. A text names itself for the preview alone. */
export type Block =
  | { type: 'rows'; rows: Row[] }
  | { type: 'table'; caption: string; head: readonly string[]; rows: readonly (readonly string[])[] }
  | (Row & { type: 'text'; bold?: boolean })

export type Section = {
  heading?: string
  level: 1 | 2 | 3
  blocks: Block[]
  /** The file begins a new page here. */
  startsPage?: boolean
}

/** The project document (Prepare 5.1) as data: the preview page draws it, and the writer makes a Word file of it. */
export type ProjectDocument = {
  fileName: string
  /** The lines above everything. */
  title: string[]
  /** On every page of the file. */
  footer: string[]
  sections: Section[]
}
