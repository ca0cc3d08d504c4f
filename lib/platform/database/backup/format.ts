import { z } from 'zod'

/**
 * A backup is gzipped text: a line of JSON that says what follows; for each table its rows as COPY writes them, ended by the line
 * `\.`; and a line of JSON with what a reader needs to know that nothing is missing. `zcat` shows it.
 */
export const header = z.object({
  format: z.literal('prepare-and-complete-backup-1'),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) })),
})

export const trailer = z.object({
  /** Rows of each table, in the header's order. */
  rows: z.array(z.number()),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
})

export type Header = z.infer<typeof header>
export type Trailer = z.infer<typeof trailer>
export type Table = Header['tables'][number]

export const endOfTable = '\\.\n'

export const toLine = (part: Header | Trailer) => `${JSON.stringify(part)}\n`

/** The schemas that hold the record; the job queue's own is work in progress and is left out. */
export const schemas = ['public', 'history']
