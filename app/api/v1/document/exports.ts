import { z } from 'zod'
import { exportParams } from '#app/_web/params'
import { exportFilters } from '#lib/catalogue/filters/filters'
import { choiceOptions, fileOptions } from '#lib/exports/files/file-options'
import { timeQuery } from '#lib/exports/point-in-time/moments'
import { beingBuilt } from '../exports/download-answer.ts'
import { cursorHeaders, file, json, pollHeaders, problems, unchanged } from './answers.ts'
import { curl, type Operation } from './operation.ts'

const options = { ...exportFilters.shape, ...choiceOptions.shape, ...timeQuery.shape, ...fileOptions.shape }
type Name = keyof typeof options

/** What each name of an address means; the schemas say what may stand there. */
const meanings: Record<Name, string> = {
  phase: 'Only projects in these phases',
  state: 'Only projects in these states',
  type: 'Only conversions, or only transfers',
  region: 'Only schools in these regions, by code',
  localAuthority: 'Only schools of these local authorities, by their code of three digits',
  team: 'Only projects that these teams manage',
  assigned: 'Whether a caseworker is assigned',
  confirmed: 'Whether the conversion or transfer date is confirmed',
  onHold: 'Whether the project is on hold',
  dateBasis: 'Which date `from` and `to` look at; each export has its own when left out',
  from: 'From this day or month on',
  to: 'To this day or month, with it',
  columns: 'Only these of its columns, in this order: their ids, with commas between',
  version: 'An older version of an export that a team owns, by its number',
  asAt: 'The export as it stood at a past moment, with its zone',
  changedSince:
    'Only rows in which a cell of this export has changed since: a moment with its zone, the `Next-Cursor` of an answer before, the id of a download of this key, or `last-download` for the last file that this key took of the export',
  header: 'What the header row holds: headings when left out; ids stay when a heading is renamed',
  bom: '1 puts a byte order mark before the file, which Excel needs',
}

const csvOptions = queryOf()
const jsonlOptions = queryOf('bom', 'header')
const xlsxOptions = queryOf('bom', 'changedSince')

const already = z.object({
  'If-None-Match': z
    .string()
    .optional()
    .meta({ description: 'The `ETag` of a file that you have: 304 where it is still the same' }),
})

const tagHeader = {
  ETag: z.string().optional().meta({ description: 'What stands for this state of the file; none for changes' }),
}

function queryOf(...without: Name[]) {
  const names = (Object.keys(options) as Name[]).filter((name) => !without.includes(name))
  return z.object(Object.fromEntries(names.map((name) => [name, options[name].meta({ description: meanings[name] })])))
}

const path = z.object({
  exportId: exportParams.shape.exportId.meta({
    description: 'The id of an export: it is in the address of its page. `merged` is all of it',
    examples: ['merged'],
  }),
})

const csv = z.string().meta({ description: 'CSV by RFC 4180: UTF-8, CRLF, one header row, dates like 2026-09-01' })
const described = z.object({
  '@context': z.array(z.unknown()),
  url: z.string(),
  'dc:title': z.string(),
  'dc:description': z.string(),
  dialect: z.record(z.string(), z.unknown()),
  tableSchema: z.object({
    columns: z.array(
      z.object({
        name: z.string(),
        titles: z.string(),
        'dc:description': z.string(),
        datatype: z.union([z.string(), z.object({ base: z.string(), format: z.string() })]),
        null: z.array(z.string()),
        required: z.boolean(),
      }),
    ),
    primaryKey: z.string().optional(),
  }),
})

const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

const describedBy = { Link: z.string().optional().meta({ description: 'Where the columns are described (CSVW)' }) }

const csvFile: Operation = {
  operationId: 'getExportCsv',
  summary: 'An export as CSV',
  description:
    'A row for each project, in the order of their ids, with the headings that the dictionary explains. It is streamed, compressed where the reader takes gzip: a file that could not be completed breaks the transfer and never looks whole. With `changedSince` it holds the changed rows as they are now; rows that are no longer in the export are told by JSON Lines and the file of changes alone.',
  requestParams: { path, query: csvOptions, header: already },
  responses: {
    200: file('The file', { 'text/csv': { schema: csv } }, { ...cursorHeaders, ...tagHeader, ...describedBy }),
    304: unchanged,
    ...problems(400, 404, 410),
  },
  'x-codeSamples': curl('/api/v1/exports/merged.csv?phase=completing&phase=closed', '-fOJ'),
}

const metadata: Operation = {
  operationId: 'getExportCsvMetadata',
  summary: 'What describes the CSV of an export to programs',
  description:
    'W3C “CSV on the Web” metadata of the CSV file under the same query: how it is written, and of each column its id, heading, meaning, datatype, and what stands for no value.',
  requestParams: { path, query: csvOptions },
  responses: { 200: json('The metadata', described, {}, 'application/csvm+json'), ...problems(400, 404) },
  'x-codeSamples': curl('/api/v1/exports/merged.csv-metadata.json', '-f'),
}

const changesFile: Operation = {
  operationId: 'getExportChanges',
  summary: 'What has changed in an export, cell by cell',
  description:
    'A line for each cell of the export that differs between `changedSince`, which it needs, and now (or `asAt`): project, column, old value, new value, and who last changed what it is made of, and when.',
  requestParams: {
    path,
    query: csvOptions.extend({
      changedSince: timeQuery.shape.changedSince.unwrap().meta({ description: meanings.changedSince }),
    }),
  },
  responses: { 200: file('The file', { 'text/csv': { schema: csv } }, cursorHeaders), ...problems(400, 404, 410) },
  'x-codeSamples': curl('/api/v1/exports/merged.changes.csv?changedSince=2026-10-31T17:00:00Z', '-fOJ'),
}

const jsonlFile: Operation = {
  operationId: 'getExportJsonLines',
  summary: 'An export as JSON Lines',
  description:
    'A JSON object a line, its values by column id: numbers are numbers, dates text like 2026-09-01, blank is null. With `changedSince` each line tells of one project: `project_id`, `change` (added, changed or removed), `seq` of the newest change behind it, and `row`, the row as it is now (null when it is removed). Ask by the `Next-Cursor` of the answer before: no change is missed, whatever is written meanwhile.',
  requestParams: { path, query: jsonlOptions, header: already },
  responses: {
    200: file(
      'The file; the schema is that of a line',
      {
        'text/jsonl': {
          schema: z.union([
            z.object({
              project_id: z.uuid(),
              change: z.enum(['added', 'changed', 'removed']),
              seq: z.int(),
              row: row.nullable(),
            }),
            row,
          ]),
        },
      },
      { ...cursorHeaders, ...tagHeader },
    ),
    304: unchanged,
    ...problems(400, 404, 410),
  },
  'x-codeSamples': curl('/api/v1/exports/merged.jsonl?changedSince=$CURSOR', '-f -D headers.txt -o changes.jsonl'),
}

const workbook = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    schema: z.string().meta({ description: 'A workbook for Excel (XLSX)' }),
  },
}

const building = json('The workbook is being built: ask for it at `Location`', beingBuilt, pollHeaders)

const xlsxFile: Operation = {
  operationId: 'getExportWorkbook',
  summary: 'An export as an Excel workbook',
  description:
    'Of up to 20,000 rows it comes at once. A larger one, or one that takes more than a minute, is answered with 202 while it is being built: ask at `Location` after `Retry-After` seconds, until it is there. A built file is kept for 7 days.',
  requestParams: { path, query: xlsxOptions, header: already },
  responses: {
    200: file('The workbook', workbook, tagHeader),
    202: building,
    304: unchanged,
    ...problems(400, 404, 500),
  },
  'x-codeSamples': curl('/api/v1/exports/pre-conversion-grants.xlsx', '-fOJ'),
}

const download: Operation = {
  operationId: 'getDownload',
  summary: 'A workbook that was asked for before',
  description:
    'Only for the key that asked for it. 410 says that it was kept for its 7 days: ask for the export again.',
  requestParams: { path: z.object({ downloadId: z.uuid() }) },
  responses: { 200: file('The workbook', workbook, tagHeader), 202: building, ...problems(404, 410, 500) },
  'x-codeSamples': curl('/api/v1/exports/downloads/$ID', '-fOJ'),
}

/** The files of exports, by their addresses. */
export const exportPaths: Record<string, { get: Operation }> = {
  '/api/v1/exports/{exportId}.csv': { get: csvFile },
  '/api/v1/exports/{exportId}.jsonl': { get: jsonlFile },
  '/api/v1/exports/{exportId}.xlsx': { get: xlsxFile },
  '/api/v1/exports/{exportId}.csv-metadata.json': { get: metadata },
  '/api/v1/exports/{exportId}.changes.csv': { get: changesFile },
  '/api/v1/exports/downloads/{downloadId}': { get: download },
}
