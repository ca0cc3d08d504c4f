import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#lib/platform/database/embedded/embedded'
import { prepareDatabase } from '#lib/startup/prepare-database'

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string
    appUrl: string
  }
}

/** One PostgreSQL for the database tests, with a migrated template that each test file copies (about 75 ms). */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-test-'))
  const server = await startEmbedded(dataDir, { throwaway: true })
  const owner = new pg.Client(server.ownerUrl)
  await owner.connect()
  await owner.query('create database template_portal')
  await owner.end()
  await prepareDatabase(withDatabase(server.ownerUrl, 'template_portal'))
  project.provide('ownerUrl', server.ownerUrl)
  project.provide('appUrl', server.appUrl)
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The same connection string for another database of the server. */
export function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString)
  url.pathname = `/${name}`
  return url.href
}
