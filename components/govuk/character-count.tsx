import { classes } from './classes.ts'
import { Enhanced } from './enhanced.tsx'
import { describe, HintAndError } from './form-group.tsx'
import { Hint } from './hint.tsx'
import { KeptTextarea } from './kept-textarea.tsx'
import { Label } from './label.tsx'
import type { TextareaProps } from './textarea.tsx'

type Props = Omit<TextareaProps, 'maxLength'> & {
  limit: number
  countType?: 'characters' | 'words'
  threshold?: number
}

/** A textarea that says how many characters (or words) may follow; the server holds the limit. */
export function CharacterCount(props: Props) {
  const { label, labelClassName, labelIsHeading, hint, error, groupClassName, describedBy, ...rest } = props
  const { name, id = name, className, rows = 5, limit, countType, threshold, ...attributes } = rest
  return (
    <Enhanced
      module="govuk-character-count"
      className={classes(
        'govuk-form-group',
        error && 'govuk-form-group--error',
        'govuk-character-count',
        groupClassName,
      )}
      data-maxlength={limit}
      data-threshold={threshold}
      data-count-type={countType}
    >
      <Label htmlFor={id} className={labelClassName} isHeading={labelIsHeading}>
        {label}
      </Label>
      <HintAndError id={id} hint={hint} error={error} />
      <KeptTextarea
        id={id}
        name={name}
        rows={rows}
        className={classes('govuk-textarea', error && 'govuk-textarea--error', 'govuk-js-character-count', className)}
        aria-describedby={describe(id, { hint, error, describedBy: classes(describedBy, `${id}-info`) })}
        {...attributes}
      />
      <Hint id={`${id}-info`} className="govuk-character-count__message">
        You can enter up to {limit} {countType === 'words' ? 'words' : 'characters'}
      </Hint>
    </Enhanced>
  )
}
