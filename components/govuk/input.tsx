import type { ComponentProps, ReactNode } from 'react'
import { classes } from './classes.ts'
import { describe, FormGroup, type FormGroupProps } from './form-group.tsx'

type Props = FormGroupProps &
  Omit<ComponentProps<'input'>, 'prefix'> & { name: string; prefix?: ReactNode; suffix?: ReactNode }

/** One line of text. Other attributes (`inputMode`, `autoComplete`, `defaultValue`) go to the input. */
export function Input(props: Props) {
  const { label, labelClassName, labelIsHeading, hint, error, groupClassName, describedBy, ...rest } = props
  const { name, id = name, className, prefix, suffix, type = 'text', ...attributes } = rest
  const input = (
    <input
      id={id}
      name={name}
      type={type}
      className={classes('govuk-input', className, error && 'govuk-input--error')}
      aria-describedby={describe(id, { hint, error, describedBy })}
      {...attributes}
    />
  )
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsHeading, hint, error, groupClassName }}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && <Affix kind="prefix">{prefix}</Affix>}
          {input}
          {suffix && <Affix kind="suffix">{suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  )
}

function Affix({ kind, children }: { kind: 'prefix' | 'suffix'; children: ReactNode }) {
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  )
}
