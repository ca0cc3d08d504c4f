import { classes } from './classes.ts'
import { describe, FormGroup, type FormGroupProps } from './form-group.tsx'
import { KeptTextarea, type TextField } from './kept-textarea.tsx'

export type TextareaProps = FormGroupProps & TextField & { name: string }

/** Several lines of text. */
export function Textarea(props: TextareaProps) {
  const { label, labelClassName, labelIsHeading, hint, error, groupClassName, describedBy, ...rest } = props
  const { name, id = name, className, rows = 5, ...attributes } = rest
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsHeading, hint, error, groupClassName }}>
      <KeptTextarea
        id={id}
        name={name}
        rows={rows}
        className={classes('govuk-textarea', error && 'govuk-textarea--error', className)}
        aria-describedby={describe(id, { hint, error, describedBy })}
        {...attributes}
      />
    </FormGroup>
  )
}
