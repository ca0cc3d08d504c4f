import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { describe, FormGroup, type FormGroupProps } from './form-group.tsx'

type SelectOption = { value?: string; text: string; disabled?: boolean; attributes?: Record<string, unknown> }
type Props = FormGroupProps &
  Omit<ComponentProps<'select'>, 'children'> & { name: string; items: readonly SelectOption[] }

/** One choice of a long list. Radios are easier to use where there is room for them. */
export function Select(props: Props) {
  const { label, labelClassName, labelIsHeading, hint, error, groupClassName, describedBy, ...rest } = props
  const { name, id = name, className, items, ...attributes } = rest
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsHeading, hint, error, groupClassName }}>
      <select
        id={id}
        name={name}
        className={classes('govuk-select', className, error && 'govuk-select--error')}
        aria-describedby={describe(id, { hint, error, describedBy })}
        {...attributes}
      >
        {items.map(({ value, text, disabled, attributes }) => (
          <option key={value ?? text} value={value} disabled={disabled} {...attributes}>
            {text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
