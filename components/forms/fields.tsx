import type { Field, Option, ReadOnlyField, TickField } from '#lib/platform/forms/fields'
import type { FieldError, FormValues } from '#lib/platform/forms/form-state'
import { CharacterCount } from '#components/govuk/character-count'
import { Checkboxes } from '#components/govuk/checkboxes'
import type { Choice } from '#components/govuk/choices'
import { classes } from '#components/govuk/classes.ts'
import { DateInput } from '#components/govuk/date-input'
import { Input } from '#components/govuk/input'
import { Radios } from '#components/govuk/radios'
import { SummaryList } from '#components/govuk/summary-list'
import { Textarea } from '#components/govuk/textarea'
import { errorOf, valueOf, valuesOf } from './answers.ts'

type Typed = { values: FormValues; errors: readonly FieldError[] }
type Props = Typed & { fields: readonly Field[]; revealed?: boolean; isHeading?: boolean }

/** Fields described as data (lib/forms/fields), filled with what was typed. Neighbouring ticks, and facts, make one list. */
export function Fields({ fields, revealed = false, isHeading = false, ...typed }: Props) {
  return groupNeighbours(fields).map((group) => {
    const [first] = group
    if (first.type === 'tick') return <Ticks key={first.name} ticks={group as TickField[]} {...typed} />
    if (first.type === 'read-only') return <Facts key={first.label} facts={group as ReadOnlyField[]} />
    return <OneField key={first.name} field={first} size={isHeading ? 'l' : revealed ? undefined : 's'} {...typed} />
  })
}

type Group = [Field, ...Field[]]

function groupNeighbours(fields: readonly Field[]): Group[] {
  const groups: Group[] = []
  for (const field of fields) {
    const last = groups.at(-1)
    const joins = field.type === 'tick' || field.type === 'read-only'
    if (joins && last?.[0].type === field.type) last.push(field)
    else groups.push([field])
  }
  return groups
}

/** `l` is the page's heading, `s` one question among others; a revealed one is plain. */
type Size = 'l' | 's'
type OneProps = Typed & { field: Exclude<Field, TickField | ReadOnlyField>; size?: Size }

function OneField({ field, size, values, errors }: OneProps) {
  const { name, label, hint } = field
  const { message: error, wrongParts } = errorOf(field, errors)
  const asked = {
    name,
    label,
    hint,
    error,
    labelClassName: size && `govuk-label--${size}`,
    labelIsHeading: size === 'l',
  }
  const group = {
    hint,
    error,
    legend: label,
    legendClassName: size && `govuk-fieldset__legend--${size}`,
    legendIsHeading: size === 'l',
  }
  const value = valueOf(values, name)
  switch (field.type) {
    case 'text':
      return (
        <Input
          {...asked}
          defaultValue={value}
          prefix={field.prefix}
          suffix={field.suffix}
          inputMode={field.inputMode}
          autoComplete={field.autoComplete}
          className={classes(field.width && `govuk-input--width-${field.width}`)}
        />
      )
    case 'textarea':
      return field.limit ? (
        <CharacterCount {...asked} defaultValue={value} rows={field.rows} limit={field.limit} />
      ) : (
        <Textarea {...asked} defaultValue={value} rows={field.rows} />
      )
    case 'radios':
      return (
        <Radios
          name={name}
          {...group}
          className={classes(field.inline && 'govuk-radios--inline')}
          items={choicesOf(field.options, [value], { values, errors })}
        />
      )
    case 'checkboxes':
      return (
        <Checkboxes
          name={name}
          {...group}
          items={choicesOf(field.options, valuesOf(values, name), { values, errors })}
        />
      )
    case 'date':
    case 'month': {
      const parts = field.type === 'date' ? (['day', 'month', 'year'] as const) : (['month', 'year'] as const)
      const typed = Object.fromEntries(parts.map((part) => [part, valueOf(values, `${name}-${part}`)]))
      return <DateInput id={name} {...group} parts={parts} values={typed} wrongParts={wrongParts} />
    }
  }
}

const choicesOf = (options: readonly Option[], taken: readonly string[], typed: Typed): Choice[] =>
  options.map(({ value, text, hint, reveals }) => ({
    value,
    text,
    hint,
    checked: taken.includes(value),
    reveals: reveals && <Fields fields={reveals} revealed {...typed} />,
  }))

function Ticks({ ticks, values, errors }: Typed & { ticks: readonly TickField[] }) {
  const error = ticks.map((tick) => errorOf(tick, errors).message).find(Boolean)
  const items = ticks.map(({ name, label, hint }) => ({
    id: name,
    name,
    value: 'true',
    text: label,
    hint,
    checked: valueOf(values, name) === 'true',
  }))
  return <Checkboxes name={ticks[0]!.name} error={error} items={items} />
}

function Facts({ facts }: { facts: readonly ReadOnlyField[] }) {
  return (
    <SummaryList
      rows={facts.map(({ label, text, change }) => ({
        key: label,
        value: text,
        actions: change ? [{ text: 'Change', hiddenText: label, href: change }] : [],
      }))}
    />
  )
}
