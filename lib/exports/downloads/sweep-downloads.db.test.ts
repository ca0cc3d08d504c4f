import { expect, test } from 'vitest'
import { db } from '#lib/platform/database/client'
import { operator } from '#lib/people/operator'
import { sweepDownloads } from './sweep-downloads.ts'

const hours = (count: number) => new Date(Date.now() + count * 60 * 60 * 1000)

async function aDownload(data: { outcome: 'ready' | 'started'; startedAt: Date; expiresAt?: Date }) {
  const facts = { exportId: 'merged', catalogueHash: '', snapshot: '', historySeq: 0, personal: true }
  const { id } = await db().download.create({ data: { ...facts, format: 'xlsx', personId: operator.id, ...data } })
  await db().downloadChunk.create({ data: { downloadId: id, number: 0, bytes: new Uint8Array([1]) } })
  return id
}

test('expired files go, what a dead process left is called failed, and the rest stays', async () => {
  const expired = await aDownload({ outcome: 'ready', startedAt: hours(-200), expiresAt: hours(-1) })
  const kept = await aDownload({ outcome: 'ready', startedAt: hours(-1), expiresAt: hours(1) })
  const left = await aDownload({ outcome: 'started', startedAt: hours(-25) })
  const running = await aDownload({ outcome: 'started', startedAt: hours(-1) })
  await sweepDownloads()
  expect(await Promise.all([expired, kept, left, running].map(outcomeOf))).toEqual([
    'ready',
    'ready',
    'failed',
    'started',
  ])
  const chunks = await db().downloadChunk.findMany({ select: { downloadId: true } })
  expect(chunks.map(({ downloadId }) => downloadId).toSorted()).toEqual([kept, left, running].toSorted())
})

const outcomeOf = async (id: string) => (await db().download.findUniqueOrThrow({ where: { id } })).outcome
