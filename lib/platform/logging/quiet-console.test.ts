import { beforeEach, expect, test, vi } from 'vitest'
import { markReported, quietConsole } from './quiet-console.ts'

const print = vi.fn()
const target = { error: print, warn: print }
const log = vi.fn()
quietConsole(target, () => ({ error: log, warn: log }))
beforeEach(() => vi.clearAllMocks())

test('an error is described, once, and never printed as it is', () => {
  const error = Object.assign(new Error('Key (email)=(jane@example.education) already exists'), { code: '23505' })
  target.error(' ⨯ ', error)
  target.error(' ⨯ ', error)
  expect(print).not.toHaveBeenCalled()
  expect(log).toHaveBeenCalledOnce()
  expect(JSON.stringify(log.mock.calls)).not.toContain('jane')
})

test('an error that the log has already is left out', () => {
  const error = new Error('Failed')
  markReported(error)
  target.error(' ⨯ ', error)
  expect([print.mock.calls, log.mock.calls]).toEqual([[], []])
})

test('everything else is printed', () => {
  target.warn('A sentence', { and: 'more' })
  expect(print).toHaveBeenCalledWith('A sentence', { and: 'more' })
})
