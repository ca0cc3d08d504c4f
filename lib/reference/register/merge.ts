import type { PoolClient } from 'pg'
import type { Unread } from '#lib/reference/imports/column-tallies'
import { keepStored } from '#lib/reference/imports/keep-stored'
import { noteLines } from '#lib/reference/imports/note-lines'
import type { FileReport } from '#lib/reference/imports/report'
import { stagingTable } from '#lib/reference/imports/stage'
import { upsert, type UpsertCounts } from '#lib/reference/imports/upsert'
import { establishments, groups, type RegisterFile } from './register-files.ts'
import type { RegisterReport } from './report.ts'

/** Writes what a staged file changes in the register: rows that are new or differ, and nothing else. Fills the report. */
export async function merge(
  client: PoolClient,
  file: RegisterFile,
  report: RegisterReport,
  unread: Unread,
): Promise<void> {
  const fileReport = report[file.kind.name]!
  if (file.kind.name === 'groups') await mergeGroups(client, file, fileReport, unread)
  else if (file.kind.name === 'links') await mergeLinks(client, file, fileReport, unread)
  else report.localAuthorities = await mergeEstablishments(client, file, fileReport, unread)
  const { rows } = await client.query<{ staged: number }>(`select count(*)::int as staged from ${stagingTable(file)}`)
  fileReport.unchanged = rows[0]!.staged - fileReport.added - fileReport.changed
}

async function mergeGroups(client: PoolClient, file: RegisterFile, report: FileReport, unread: Unread) {
  await keepStored(client, 'incoming_groups', unread, report, {
    known: 'trust known',
    same: 'known.group_uid = incoming.group_uid',
    columns: groups.columns.map(({ name }) => name),
    stored: (name) => (name === 'incorporated_on' ? 'known.opened_on' : `known.${name}`),
  })
  await client.query('update incoming_groups set opened_on = incorporated_on where opened_on is null')
  for (const { name, heading } of groups.columns.filter((column) => column.unique))
    await noteLines(client, file, report.warnings, blankTaken(name, heading))
  const columns = groups.columns.map(({ name }) => name).filter((name) => name !== 'incorporated_on')
  Object.assign(report, await upsert(client, { table: 'trust', key: groups.key, columns, source: 'incoming_groups' }))
}

/** A number is of one open trust: the one known by it, else the first in the file, unless one that the file omits has it. */
const blankTaken = (name: string, heading: string) => `
  with claim as (
    select incoming.line, incoming.${name} as number, row_number() over (
      partition by incoming.${name} order by (known.${name} is not distinct from incoming.${name}) desc, incoming.line) as place
    from (select * from incoming_groups where ${isOpen}) incoming left join trust known using (group_uid)
    where incoming.${name} is not null),
  taken as (
    select line, number from claim where place > 1 or exists (
      select from trust where trust.${name} = claim.number and ${isOpen}
      and not exists (select from incoming_groups same where same.group_uid = trust.group_uid))),
  changed as (
    update incoming_groups incoming set ${name} = null from taken where taken.line = incoming.line
    returning taken.line, number)
  select line, '“${heading}” ' || number || ' belongs to another trust; left blank' as reason from changed order by line`
const isOpen = `not coalesce(${groups.ended}, false)`

async function mergeEstablishments(
  client: PoolClient,
  file: RegisterFile,
  report: FileReport,
  unread: Unread,
): Promise<UpsertCounts> {
  await keepStored(client, 'incoming_establishments', unread, report, {
    ...storedSchools,
    same: 'known.urn = incoming.urn',
    columns: establishments.columns.map(({ name }) => name).filter((name) => name !== 'authority_name'),
  })
  const authorities = await upsert(client, {
    table: 'local_authority',
    key: ['code'],
    columns: ['code', 'name'],
    versioned: true,
    source: `(select distinct on (authority_code) authority_code as code, authority_name as name from incoming_establishments
              where authority_code is not null and authority_name is not null order by authority_code, line)`,
  })
  await noteLines(client, file, report.warnings, unknownAuthorities)
  await noteLines(client, file, report.warnings, unknownTrusts)
  const own = establishments.columns
    .map(({ name }) => name)
    .filter((name) => !['authority_code', 'authority_name', 'trust_uid'].includes(name))
  const written = await upsert(client, {
    table: 'establishment',
    key: establishments.key,
    columns: [...own, 'local_authority_id', 'trust_id'],
    source: `(select incoming.*, authority.id as local_authority_id, trust.id as trust_id from incoming_establishments incoming
              left join local_authority authority on authority.code = incoming.authority_code
              left join trust on trust.group_uid = incoming.trust_uid)`,
  })
  Object.assign(report, written)
  return authorities
}

/** Authority and trust are stored by their ids, and read by their numbers. */
const storedSchools = {
  known:
    'establishment known left join local_authority authority on authority.id = known.local_authority_id left join trust on trust.id = known.trust_id',
  stored: (name: string) =>
    ({ authority_code: 'authority.code', trust_uid: 'trust.group_uid' })[name] ?? `known.${name}`,
}

/** A number that leads nowhere leaves the school where it is stored. */
const unknownNumber = (name: 'authority_code' | 'trust_uid', isUnknown: string, reason: string) => `
  with unknown as (
    select incoming.line, incoming.${name} as number, ${storedSchools.stored(name)} as stored
    from incoming_establishments incoming
    left join (${storedSchools.known}) on known.urn = incoming.urn
    where incoming.${name} is not null and ${isUnknown}),
  changed as (
    update incoming_establishments incoming set ${name} = stored from unknown where unknown.line = incoming.line
    returning unknown.line, number)
  select line, ${reason} || '; what is stored stays' as reason from changed order by line`

const unknownAuthorities = unknownNumber(
  'authority_code',
  'not exists (select from local_authority where code = incoming.authority_code)',
  `'“LA (code)” ' || number || ' has no name in the register'`,
)

/** Of maintained schools this column names foundations, which are not kept. */
const unknownTrusts = unknownNumber(
  'trust_uid',
  `incoming.type_group_code in ('10', '11') and not exists (select from trust where group_uid = incoming.trust_uid)`,
  `'“Trusts (code)” ' || number || ' is no trust of the register'`,
)

async function mergeLinks(client: PoolClient, file: RegisterFile, report: FileReport, unread: Unread) {
  await noteLines(client, file, report.rejected, linksOfNobody)
  await keepStored(client, 'incoming_links', unread, report, {
    known: 'establishment_link known join establishment on establishment.id = known.establishment_id',
    same: 'establishment.urn = incoming.urn and known.link_urn = incoming.link_urn and known.link_type = incoming.link_type',
    columns: ['link_name', 'linked_on'],
  })
  // A corrected link has another type, so it is another row: the one it replaces is gone from the file.
  const removed = await client.query(`
    delete from establishment_link link using establishment
    where establishment.id = link.establishment_id and establishment.urn in (select urn from incoming_links)
      and not exists (select from incoming_links incoming where incoming.urn = establishment.urn
                      and incoming.link_urn = link.link_urn and incoming.link_type = link.link_type)`)
  const written = await upsert(client, {
    table: 'establishment_link',
    key: ['establishment_id', 'link_urn', 'link_type'],
    columns: ['establishment_id', 'link_urn', 'link_name', 'link_type', 'linked_on'],
    source:
      '(select incoming.*, establishment.id as establishment_id from incoming_links incoming join establishment using (urn))',
  })
  Object.assign(report, written, { removed: removed.rowCount ?? 0 })
}

const linksOfNobody = `
  delete from incoming_links where urn not in (select urn from establishment)
  returning line, '“URN” ' || urn || ' is not in the register' as reason`
