import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { db, pool } from '#lib/platform/database/client'
import { withDatabase } from './server.ts'

// Runs before each database test file: a database of its own, reached by the product's ordinary settings.
const name = `test_${randomUUID().replaceAll('-', '')}`
process.env.DATABASE_URL = withDatabase(inject('appUrl'), name)
process.env.DATABASE_OWNER_URL = withDatabase(inject('ownerUrl'), name)
process.env.LOG_LEVEL = 'silent'
// The settings of the shell are not the tests'; the test runner sets a BASE_URL of its own ('/').
for (const name of ['BASE_URL', 'PORT', 'DATA_DIR', 'DEMONSTRATION']) delete process.env[name]
for (const name of ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) delete process.env[name]

beforeAll(async () => {
  await ownerQuery(`create database ${name} template template_portal`)
})

afterAll(async () => {
  await db().$disconnect()
  await pool().end()
  await ownerQuery(`drop database ${name} with (force)`)
})

async function ownerQuery(sql: string) {
  const client = new pg.Client(inject('ownerUrl'))
  await client.connect()
  await client.query(sql)
  await client.end()
}
