import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'
import { Fieldset, type LegendProps } from './fieldset.tsx'
import { describe, FormGroupBox, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** One radio or check box, or the word between two groups of them. */
export type Choice =
  | { divider: string }
  | {
      value: string
      text: ReactNode
      id?: string
      name?: string
      hint?: ReactNode
      checked?: boolean
      disabled?: boolean
      /** Shown only while this choice is taken; always shown without JavaScript. */
      reveals?: ReactNode
      /** Check boxes: taking this one clears the others. */
      exclusive?: boolean
      labelClassName?: string
      attributes?: Record<string, unknown>
    }

export type ChoicesProps = LegendProps & {
  name: string
  idPrefix?: string
  items: readonly (Choice | null)[]
  hint?: ReactNode
  error?: ReactNode
  describedBy?: string
  className?: string
  groupClassName?: string
  fieldsetClassName?: string
  attributes?: Record<string, unknown>
}

type Kind = 'radios' | 'checkboxes'

/** What radios and check boxes share. The first choice has the bare name as its id, for the error summary to link to. */
export function Choices({ kind, ...props }: ChoicesProps & { kind: Kind }) {
  const { name, idPrefix = name, items, hint, error, legend } = props
  const describedBy = describe(idPrefix, props)
  const inputs = (
    <>
      <HintAndError id={idPrefix} hint={hint} error={error} />
      <Enhanced module={`govuk-${kind}`} className={classes(`govuk-${kind}`, props.className)} {...props.attributes}>
        {items.map((item, index) => {
          if (!item) return null
          const id = index === 0 ? idPrefix : `${idPrefix}-${index + 1}`
          // Check boxes without a fieldset have nothing else to carry the description of the group.
          const itemDescribedBy = kind === 'checkboxes' && !legend ? describedBy : undefined
          return <ChoiceInput key={id} {...{ kind, name, id, item }} describedBy={itemDescribedBy} />
        })}
      </Enhanced>
    </>
  )
  return (
    <FormGroupBox error={error} className={props.groupClassName}>
      {legend ? (
        <Fieldset
          legend={legend}
          legendClassName={props.legendClassName}
          legendIsHeading={props.legendIsHeading}
          className={props.fieldsetClassName}
          aria-describedby={describedBy}
        >
          {inputs}
        </Fieldset>
      ) : (
        inputs
      )}
    </FormGroupBox>
  )
}

type ItemProps = { kind: Kind; name: string; id: string; item: Choice; describedBy?: string }

function ChoiceInput({ kind, name, id: idInList, item, describedBy }: ItemProps) {
  if ('divider' in item) return <div className={`govuk-${kind}__divider`}>{item.divider}</div>
  const { id = idInList, hint, reveals, checked = false } = item
  return (
    <>
      <div className={`govuk-${kind}__item`}>
        <input
          className={`govuk-${kind}__input`}
          id={id}
          name={item.name ?? name}
          type={kind === 'radios' ? 'radio' : 'checkbox'}
          value={item.value}
          defaultChecked={checked}
          disabled={item.disabled}
          data-aria-controls={reveals ? `conditional-${id}` : undefined}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-describedby={classes(describedBy, hint && `${id}-item-hint`) || undefined}
          {...item.attributes}
        />
        <Label htmlFor={id} className={classes(`govuk-${kind}__label`, item.labelClassName)}>
          {item.text}
        </Label>
        {hint && (
          <Hint id={`${id}-item-hint`} className={`govuk-${kind}__hint`}>
            {hint}
          </Hint>
        )}
      </div>
      {reveals && (
        <div
          className={classes(`govuk-${kind}__conditional`, !checked && `govuk-${kind}__conditional--hidden`)}
          id={`conditional-${id}`}
        >
          {reveals}
        </div>
      )}
    </>
  )
}
