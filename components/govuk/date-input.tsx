import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Fieldset, type LegendProps } from './fieldset.tsx'
import { describe, FormGroupBox, HintAndError } from './form-group.tsx'
import { Input } from './input.tsx'

export type DatePart = 'day' | 'month' | 'year'

type Props = LegendProps & {
  id: string
  /** Before each part's name: `openedOn-day`. */
  namePrefix?: string
  parts?: readonly DatePart[]
  values?: Partial<Record<DatePart, string>>
  hint?: ReactNode
  error?: ReactNode
  /** The parts that the error is about; all of them where none is named. */
  wrongParts?: readonly DatePart[]
  autoComplete?: Partial<Record<DatePart, string>>
  describedBy?: string
  className?: string
  groupClassName?: string
  attributes?: Record<string, unknown>
}

const labels = { day: 'Day', month: 'Month', year: 'Year' }

/** A date that people know or can look up, in three boxes (or two, for a month). */
export function DateInput({ id, namePrefix = id, parts = ['day', 'month', 'year'], values = {}, ...props }: Props) {
  const { hint, error, wrongParts = [], legend } = props
  const isWrong = (part: DatePart) => wrongParts.includes(part) || (wrongParts.length === 0 && Boolean(error))
  const inputs = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div className={classes('govuk-date-input', props.className)} id={id} {...props.attributes}>
        {parts.map((part) => (
          <div key={part} className="govuk-date-input__item">
            <Input
              id={`${id}-${part}`}
              name={namePrefix ? `${namePrefix}-${part}` : part}
              label={labels[part]}
              labelClassName="govuk-date-input__label"
              inputMode="numeric"
              autoComplete={props.autoComplete?.[part]}
              defaultValue={values[part]}
              className={classes(
                'govuk-date-input__input',
                isWrong(part) && 'govuk-input--error',
                part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
              )}
            />
          </div>
        ))}
      </div>
    </>
  )
  return (
    <FormGroupBox error={error} className={props.groupClassName}>
      {legend ? (
        <Fieldset
          legend={legend}
          legendClassName={props.legendClassName}
          legendIsHeading={props.legendIsHeading}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- makes JAWS read what describes text inputs
          role="group"
          aria-describedby={describe(id, props)}
        >
          {inputs}
        </Fieldset>
      ) : (
        inputs
      )}
    </FormGroupBox>
  )
}
