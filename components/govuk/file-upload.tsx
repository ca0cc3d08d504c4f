import type { ComponentProps } from 'react'
import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'
import { describe, FormGroup, type FormGroupProps } from './form-group.tsx'

type Props = FormGroupProps & ComponentProps<'input'> & { name: string; dropZone?: boolean }

/** A file to send. `dropZone` adds a place to drag it to where JavaScript runs. */
export function FileUpload(props: Props) {
  const { label, labelClassName, labelIsHeading, hint, error, groupClassName, describedBy, ...rest } = props
  const { name, id = name, className, dropZone, ...attributes } = rest
  const input = (
    <input
      id={id}
      name={name}
      type="file"
      className={classes('govuk-file-upload', className, error && 'govuk-file-upload--error')}
      aria-describedby={describe(id, { hint, error, describedBy })}
      {...attributes}
    />
  )
  return (
    <FormGroup {...{ id, label, labelClassName, labelIsHeading, hint, error, groupClassName }}>
      {dropZone ? (
        <Enhanced module="govuk-file-upload" className="govuk-file-upload-wrapper">
          {input}
        </Enhanced>
      ) : (
        input
      )}
    </FormGroup>
  )
}
