import { expect, test } from 'vitest'
import { saved, savedMessage } from './saved.ts'

const messageAt = (href: string) => savedMessage(Object.fromEntries(new URL(href, 'http://localhost').searchParams))

test('the page after a save says what was saved, whatever else its address asks', () => {
  const { href } = saved('/projects?scope=mine', 'held')
  expect(href).toBe('/projects?scope=mine&saved=held')
  expect(messageAt(href)).toBe('Project put on hold')
  expect(messageAt(saved('/projects/1', 'task', { task: 'handover' }).href)).toMatch(/^Task saved: /)
})

test('a message that is not in the list does not compile, and says nothing', () => {
  // @ts-expect-error: the type check fails where this compiles.
  expect(messageAt(saved('/projects', 'heldd').href)).toBeUndefined()
  expect(messageAt('/projects?saved=constructor')).toBeUndefined()
})
