import { expect, test } from 'vitest'
import { riskProtectionArrangements } from '#lib/task-lists/definitions/complete/conversion/risk-protection-arrangements'
import { conversionKickOff } from '#lib/task-lists/definitions/complete/stakeholder-kick-off'
import { fieldsOf } from './fields.ts'
import { submittedTask } from './schema.ts'

const project = (significantIsProvisional: boolean) =>
  ({ project: { significantOn: new Date('2027-09-01'), significantIsProvisional } }) as Parameters<typeof fieldsOf>[1]

test('a field that one answer calls for is revealed by it, and drawn nowhere else', () => {
  const fields = fieldsOf(riskProtectionArrangements, project(true))
  expect(fields).toHaveLength(1)
  expect(fields[0]).toMatchObject({
    type: 'radios',
    options: [
      { value: 'standard' },
      { value: 'church-or-trust' },
      { value: 'commercial', reveals: [{ name: 'commercialReason' }] },
    ],
  })
})

test('what was typed below an answer goes when the answer changes', () => {
  const sent = { riskProtection: 'standard', commercialReason: 'Cheaper' }
  expect(submittedTask(riskProtectionArrangements).parse(sent).answers).toEqual({
    riskProtection: 'standard',
    commercialReason: null,
  })
})

test('a confirmed date is shown and no longer asked', () => {
  expect(fieldsOf(conversionKickOff, project(true))).toContainEqual(
    expect.objectContaining({ type: 'month', name: 'confirmedOn' }),
  )
  expect(fieldsOf(conversionKickOff, project(false))).toContainEqual({
    type: 'read-only',
    label: 'Confirmed conversion date',
    text: 'September 2027',
  })
})
