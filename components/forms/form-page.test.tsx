import { parse } from 'node-html-parser'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Field } from '#lib/platform/forms/fields'
import { type FormState, refused, unsubmitted } from '#lib/platform/forms/form-state'
import { FormPage } from './form-page.tsx'

const fields: Field[] = [
  { type: 'date', name: 'openedOn', label: 'Date the academy opened' },
  { type: 'tick', name: 'trustTold', label: 'We have told the trust' },
  { type: 'tick', name: 'authorityTold', label: 'We have told the local authority' },
  {
    type: 'radios',
    name: 'protection',
    label: 'Risk protection',
    options: [
      { value: 'standard', text: 'Standard' },
      { value: 'commercial', text: 'Commercial', reveals: [{ type: 'text', name: 'reason', label: 'Reason' }] },
    ],
  },
]

const draw = (state: FormState) =>
  parse(
    renderToStaticMarkup(
      <FormPage title="Academy opened" fields={fields} initial={state} action={() => Promise.resolve(state)} />,
    ),
  )

const typed = {
  'openedOn-day': '31',
  'openedOn-month': 'feb',
  trustTold: 'true',
  protection: 'commercial',
  reason: 'x<y',
}

describe('a form that nobody has submitted', () => {
  const page = draw(unsubmitted(typed, 7))
  test('is titled by its page and has no summary', () => {
    expect(page.querySelector('title')?.text).toBe('Academy opened - Prepare and Complete')
    expect(page.querySelector('.govuk-error-summary')).toBeNull()
  })
  test('carries its version and what was saved', () => {
    expect(page.querySelector('[name=version]')?.getAttribute('value')).toBe('7')
    expect(page.querySelector('#openedOn-month')?.getAttribute('value')).toBe('feb')
    expect(page.querySelector('#trustTold')?.hasAttribute('checked')).toBe(true)
    expect(page.querySelector('#authorityTold')?.hasAttribute('checked')).toBe(false)
    expect(page.querySelector('#reason')?.getAttribute('value')).toBe('x<y')
  })
  test('names every input, and ties each label to one', () => {
    const ids = page.querySelectorAll('form input').map((input) => input.id)
    expect(page.querySelectorAll('label').every((label) => ids.includes(label.getAttribute('for') ?? ''))).toBe(true)
  })
  test('shows what the chosen radio reveals', () => {
    expect(
      page.querySelector('#conditional-protection-2')?.classList.contains('govuk-radios__conditional--hidden'),
    ).toBe(false)
  })
  test('draws neighbouring ticks as one list', () => {
    expect(page.querySelectorAll('.govuk-checkboxes')).toHaveLength(1)
  })
})

describe('a form with a wrong answer', () => {
  const page = draw(refused(typed, 7, 'Date the academy opened must be a real date', 'openedOn-day'))
  test('says so in the title, and first on the page', () => {
    expect(page.querySelector('title')?.text).toBe('Error: Academy opened - Prepare and Complete')
    expect(page.querySelector('main .govuk-grid-row > div')?.firstElementChild?.classNames).toBe('govuk-error-summary')
  })
  test('links the summary to the wrong part, with the sentence that stands beside it', () => {
    const link = page.querySelector('.govuk-error-summary a')
    expect(link?.getAttribute('href')).toBe('#openedOn-day')
    expect(page.querySelector('#openedOn-error')?.text).toBe(`Error: ${link?.text}`)
    expect(page.querySelectorAll('.govuk-input--error').map(({ id }) => id)).toEqual(['openedOn-day'])
  })
  test('keeps what was typed', () => {
    expect(page.querySelector('#openedOn-day')?.getAttribute('value')).toBe('31')
  })
})

test('a stale save shows both answers, and carries the newer version', () => {
  const conflict = {
    savedBy: 'Amira Khan',
    savedAt: '21 November 2026 at 4:05pm',
    rows: [{ label: 'Reason', theirs: '', yours: 'x<y' }],
  }
  const page = draw({ ...unsubmitted(typed, 8), conflict })
  expect(page.querySelector('.govuk-error-summary a')?.text).toContain('Amira Khan saved changes')
  expect(page.querySelectorAll('#conflict td').map((cell) => cell.text)).toEqual(['Not provided', 'x<y'])
  expect(page.querySelector('#reason')?.getAttribute('value')).toBe('x<y')
  expect(page.querySelector('[name=version]')?.getAttribute('value')).toBe('8')
})
