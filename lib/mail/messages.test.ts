import { expect, test } from 'vitest'
import { codesOf, emailKinds } from '#lib/labels'
import { renderEmail } from './messages.ts'

const school = { title: 'Elm School', url: 'https://portal.example/projects/1' }
const other = { title: 'Oak School', url: 'https://portal.example/projects/2' }

test('one record is named in the subject, and linked', () => {
  expect(renderEmail({ kind: 'project-assigned', by: 'Ada Example', about: [school] }, 'Ben')).toEqual({
    subject: 'Project assigned to you: Elm School',
    body: [
      'Dear Ben',
      'Ada Example has assigned a project to you:',
      'Elm School\nhttps://portal.example/projects/1',
      'This message was sent by Prepare and Complete. Nobody reads replies to it.',
    ].join('\n\n'),
  })
})

test('several records make one message', () => {
  const { subject, body } = renderEmail({ kind: 'proposal-assigned', by: 'Ada Example', about: [school, other] }, 'Ben')
  expect(subject).toBe('2 proposals assigned to you')
  expect(body).toContain('has assigned 2 proposals to you')
  for (const { title, url } of [school, other]) expect(body).toContain(`${title}\n${url}`)
})

test.each(codesOf(emailKinds))('%s has a subject on one line and says who did it', (kind) => {
  const { subject, body } = renderEmail({ kind, by: 'Ada Example', about: [school] }, 'Ben')
  expect(subject).toMatch(/^[A-Z].+$/)
  expect(body).toContain('Ada Example has')
})
