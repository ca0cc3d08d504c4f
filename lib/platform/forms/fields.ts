/**
 * A form described as data: task definitions and pages name their fields here, components/forms draws them. An input's name is
 * its id and its schema path joined by `-`; the first radio or check box carries the bare name as its id.
 */
export type Field =
  TextField | TextAreaField | RadiosField | CheckboxesField | TickField | DateField | MonthField | ReadOnlyField

type Asked = { name: string; label: string; hint?: string }
type TextField = Asked & {
  type: 'text'
  width?: 2 | 3 | 4 | 5 | 10 | 20
  prefix?: string
  suffix?: string
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  autoComplete?: string
}
type TextAreaField = Asked & { type: 'textarea'; rows?: number; limit?: number }
export type Option = { value: string; text: string; hint?: string; reveals?: Field[] }
type RadiosField = Asked & { type: 'radios'; options: Option[]; inline?: boolean }
type CheckboxesField = Asked & { type: 'checkboxes'; options: Option[] }
/** One action to tick off; neighbouring ticks are drawn as one list of check boxes. */
export type TickField = Asked & { type: 'tick' }
type DateField = Asked & { type: 'date' }
type MonthField = Asked & { type: 'month' }
/** Something known already: shown, not asked; `change` is the page that changes it. */
export type ReadOnlyField = { type: 'read-only'; label: string; text: string; change?: string }
