import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'

/** What every input has around it. */
export type FormGroupProps = {
  label?: ReactNode
  labelClassName?: string
  labelIsHeading?: boolean
  hint?: ReactNode
  error?: ReactNode
  groupClassName?: string
  /** Ids of other elements that describe the input; hint and error are added. */
  describedBy?: string
}

/** The ids that `aria-describedby` of an input lists, or undefined for none. */
export const describe = (id: string, { hint, error, describedBy }: FormGroupProps) =>
  classes(describedBy, hint && `${id}-hint`, error && `${id}-error`) || undefined

type Props = FormGroupProps & { id: string; children: ReactNode; attributes?: Record<string, unknown> }

/** Label, hint and error message around one input. */
export function FormGroup({ id, label, labelClassName, labelIsHeading, groupClassName, children, ...props }: Props) {
  return (
    <FormGroupBox error={props.error} className={groupClassName} attributes={props.attributes}>
      <Label htmlFor={id} className={labelClassName} isHeading={labelIsHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={props.hint} error={props.error} />
      {children}
    </FormGroupBox>
  )
}

type BoxProps = Pick<Props, 'error' | 'children' | 'attributes'> & { className?: string }

export function FormGroupBox({ error, className, attributes, children }: BoxProps) {
  return (
    <div className={classes('govuk-form-group', error && 'govuk-form-group--error', className)} {...attributes}>
      {children}
    </div>
  )
}

export function HintAndError({ id, hint, error }: Pick<Props, 'id' | 'hint' | 'error'>) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  )
}
