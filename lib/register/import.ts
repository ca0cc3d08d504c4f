import type { PoolClient } from 'pg'
import { pool } from '#lib/db/client'
import { systemPeople } from '#lib/people/system-people'
import { fileKinds } from './kinds.ts'
import { merge } from './merge.ts'
import { openRegisterFile, type RegisterFile } from './register-file.ts'
import { RegisterProblem } from './register-problem.ts'
import { newFileReport, type RegisterReport } from './report.ts'
import { stage } from './stage.ts'

/**
 * Imports files of the register (GIAS): establishments, links and groups, recognised by their headings, in any order, together
 * in one transaction. Only rows that differ are written. Gives what it did, and keeps that as a register_import.
 * Throws RegisterProblem, having changed nothing, when a file is the wrong one, lacks a column or is cut short.
 */
export async function importRegister(paths: readonly string[]): Promise<RegisterReport> {
  const startedAt = new Date()
  const files = inOrder(await Promise.all(paths.map(openRegisterFile)))
  const client = await pool().connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('app.actor', $1, true)`, [systemPeople.registerImport.id])
    await client.query(`select pg_advisory_xact_lock(hashtext('register import'))`)
    const report = await importFiles(client, files)
    await client.query(
      'insert into register_import (started_at, finished_at, report) values ($1, clock_timestamp(), $2)',
      [startedAt, report],
    )
    await client.query('commit')
    client.release()
    return report
  } catch (error) {
    // Closing the connection rolls back, also when it stopped in the middle of a COPY.
    client.release(true)
    throw error
  }
}

function inOrder(files: readonly RegisterFile[]): RegisterFile[] {
  if (files.length === 0) throw new RegisterProblem('Name at least one file of the register.')
  return fileKinds.flatMap((kind) => {
    const ofKind = files.filter((file) => file.kind === kind)
    if (ofKind.length > 1)
      throw new RegisterProblem(`${ofKind.map(({ name }) => name).join(' and ')} both hold ${kind.name}: import one.`)
    return ofKind
  })
}

async function importFiles(client: PoolClient, files: readonly RegisterFile[]): Promise<RegisterReport> {
  const report: RegisterReport = {}
  for (const file of files) {
    const fileReport = (report[file.kind.name] = newFileReport(file.name))
    await stage(client, file, fileReport)
    await refuseFragment(client, file, fileReport.read)
    await merge(client, file, report)
  }
  return report
}

/** A file that was cut between two rows looks whole: it gives itself away by holding far less than the last one imported. */
async function refuseFragment(client: PoolClient, file: RegisterFile, read: number) {
  if (read === 0) throw new RegisterProblem(`${file.name} has its headings but no rows. Download it again.`)
  const { rows } = await client.query<{ last: number }>(
    `select (report #>> array[$1, 'read'])::int as last from register_import
     where report #>> array[$1, 'read'] is not null order by id desc limit 1`,
    [file.kind.name],
  )
  const last = rows[0]?.last ?? 0
  if (read * 2 < last)
    throw new RegisterProblem(
      `${file.name}, line ${read + 1}: the file ends after ${read} of about ${last} ${file.kind.name}, by the last import. It seems to be cut short: download it again.`,
    )
}
