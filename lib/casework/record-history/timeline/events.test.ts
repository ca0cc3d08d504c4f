import { expect, test } from 'vitest'
import { earlier, eventsOf, type TimelineSource } from './events.ts'

const at = (text: string) => new Date(`${text}T10:00:00Z`)
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const project = {
  school: 'Oak',
  handedOver: null,
  academyOrderSentOn: null,
  openedOn: null,
  closedAt: null,
  outcome: null,
}
const told: TimelineSource = {
  type: 'conversion',
  createdAt: at('2026-01-05'),
  createdBy: 'Ann',
  changes: [
    {
      id: '1',
      kind: 'significant',
      fromOn: day('2026-09-01'),
      toOn: day('2026-10-01'),
      changedAt: at('2026-02-05'),
      changedBy: 'Ben',
      schools: [],
      reasons: [{ reason: 'land', details: 'The lease' }],
    },
  ],
  decisions: [
    {
      kind: 'approved',
      recordedAt: at('2026-03-05'),
      recordedBy: 'Ann',
      reopening: { reopenedAt: at('2026-03-06'), reopenedBy: 'Sue' },
    },
  ],
  projects: [
    {
      ...project,
      handedOver: { at: at('2026-04-05'), team: 'london', by: 'Ann' },
      academyOrderSentOn: day('2026-03-10'),
      openedOn: day('2026-10-01'),
      closedAt: at('2026-11-05'),
      outcome: 'completed',
    },
  ],
}

test('everything that happened, the latest first', () => {
  expect(eventsOf(told).map(({ what }) => what)).toEqual([
    'Project closed: Completed',
    'Academy opened',
    'Handed over to London',
    'Academy order sent',
    'Approval undone: reopened',
    'Decision recorded: Approved',
    'Proposed conversion date changed from September 2026 to October 2026: Land',
    'Proposed',
  ])
})

test('of several schools each is named', () => {
  const opened = { ...project, openedOn: day('2026-10-01') }
  const events = eventsOf({
    ...told,
    type: 'transfer',
    changes: [],
    decisions: [],
    projects: [opened, { ...opened, school: 'Elm' }],
  })
  expect(events.map(({ what }) => what)).toEqual(['Academy transferred: Oak', 'Academy transferred: Elm', 'Proposed'])
})

test('a hand over is not later than the assignment that followed it', () => {
  expect(earlier(at('2026-04-05'), at('2026-04-01'))).toEqual(at('2026-04-01'))
  expect(earlier(at('2026-04-05'), null)).toEqual(at('2026-04-05'))
})
