import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fileResponse } from './file-response.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const piece = Buffer.alloc(1024)
/** Pieces without end. */
const endless = () => new Readable({ highWaterMark: piece.length, read: () => void body.push(piece) })
let body: Readable

function open() {
  body = endless()
  const file = { body, fileName: 'file.csv', contentType: 'text/csv' }
  return fileResponse(file, new Request('http://localhost/')).body!.getReader()
}

test('a reader that stops loses the file, and hears that it is broken', async () => {
  const reader = open()
  await reader.read()
  await vi.advanceTimersByTimeAsync(61_000)
  expect(body.destroyed).toBe(true)
  const rest = async () => {
    for (let times = 0; times < 5; times += 1) await reader.read()
  }
  await expect(rest()).rejects.toThrow('The reader has stopped')
})

test('a slow reader keeps it', async () => {
  const reader = open()
  for (let times = 0; times < 5; times += 1) {
    await reader.read()
    await vi.advanceTimersByTimeAsync(50_000)
  }
  expect(body.destroyed).toBe(false)
  await reader.cancel()
  expect([body.destroyed, vi.getTimerCount()]).toEqual([true, 0])
})
