/**
 * A form described as data: task definitions and pages name their fields here, components/forms draws them. An input's name is
 * its id and its schema path joined by `-`; the first radio or check box carries the bare name as its id.
 */
export type Field =
  TextField | TextAreaField | RadiosField | CheckboxesField | TickField | DateField | MonthField | ReadOnlyField

type FieldBase = { name: string; label: string; hint?: string }
type TextField = FieldBase & {
  type: 'text'
  width?: 2 | 3 | 4 | 5 | 10 | 20
  prefix?: string
  suffix?: string
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  autoComplete?: string
}
type TextAreaField = FieldBase & { type: 'textarea'; rows?: number; limit?: number }
export type Option = { value: string; text: string; hint?: string; reveals?: Field[] }
type RadiosField = FieldBase & { type: 'radios'; options: Option[]; inline?: boolean }
type CheckboxesField = FieldBase & { type: 'checkboxes'; options: Option[] }
/** One action to tick off; neighbouring ticks are drawn as one list of check boxes. */
export type TickField = FieldBase & { type: 'tick' }
type DateField = FieldBase & { type: 'date' }
type MonthField = FieldBase & { type: 'month' }
/** Something known already: shown, not asked; `change` is the page that changes it. */
export type ReadOnlyField = { type: 'read-only'; label: string; text: string; change?: string }
