import type { ReactElement } from 'react'
import { Button, ButtonLink } from '#components/govuk/button'
import { CharacterCount } from '#components/govuk/character-count'
import { Checkboxes } from '#components/govuk/checkboxes'
import type { Choice, ChoicesProps } from '#components/govuk/choices'
import { DateInput, type DatePart } from '#components/govuk/date-input'
import { ErrorMessage } from '#components/govuk/error-message'
import { ErrorSummary } from '#components/govuk/error-summary'
import { Fieldset } from '#components/govuk/fieldset'
import { FileUpload } from '#components/govuk/file-upload'
import { Hint } from '#components/govuk/hint'
import { Input } from '#components/govuk/input'
import { Label } from '#components/govuk/label'
import { Radios } from '#components/govuk/radios'
import { Select } from '#components/govuk/select'
import { Textarea } from '#components/govuk/textarea'
import { words, type Options } from './govuk-options.ts'
import { asProps } from './html.tsx'

const group = (o: Options) => ({
  label: words(o.label),
  labelClassName: o.label?.classes,
  labelIsHeading: o.label?.isPageHeading,
  hint: words(o.hint),
  error: words(o.errorMessage),
  groupClassName: o.formGroup?.classes,
  describedBy: o.describedBy,
  name: o.name,
  id: o.id,
  className: o.classes,
  disabled: o.disabled,
  ...asProps(o.attributes),
})

const legend = (o: Options) => ({
  legend: words(o.fieldset?.legend),
  legendClassName: o.fieldset?.legend?.classes,
  legendIsHeading: o.fieldset?.legend?.isPageHeading,
})

const choices = (o: Options): ChoicesProps => ({
  name: o.name,
  idPrefix: o.idPrefix,
  hint: words(o.hint),
  error: words(o.errorMessage),
  describedBy: o.fieldset?.describedBy ?? o.describedBy,
  className: o.classes,
  groupClassName: o.formGroup?.classes,
  fieldsetClassName: o.fieldset?.classes,
  attributes: asProps(o.attributes),
  ...legend(o),
  items: o.items.map((item: Options): Choice | null => {
    if (!item) return null
    if (item.divider) return { divider: item.divider }
    const isTaken = o.values ? o.values.includes(item.value) : o.value !== undefined && o.value === item.value
    return {
      value: item.value,
      text: words(item),
      id: item.id,
      name: item.name,
      hint: words(item.hint),
      checked: item.checked ?? isTaken,
      disabled: item.disabled,
      reveals: item.conditional && words(item.conditional),
      exclusive: item.behaviour === 'exclusive',
      labelClassName: item.label?.classes,
      attributes: asProps(item.attributes),
    }
  }),
})

/** The parts of a date, from `items` or from `day`, `month` and `year`. */
const dateParts = (o: Options): [DatePart, Options][] =>
  o.items?.length
    ? o.items.map((item: Options) => [item.name, { ...o[item.name], ...item }])
    : (['day', 'month', 'year'] as const).flatMap((part) => (o[part] === false ? [] : [[part, o[part] ?? {}]]))

function dateProps(o: Options) {
  const parts = dateParts(o)
  const named = parts.filter(([, part]) => part.error || part.classes?.includes('govuk-input--error'))
  const wrong = named.length > 0 ? named : parts.filter(([, part]) => o.errorMessage && part.error !== false)
  const prefix = o.namePrefix ? `${o.namePrefix}-` : ''
  return {
    parts: parts.map(([name]) => name),
    wrongParts: wrong.map(([name]) => name),
    values: Object.fromEntries(parts.map(([name, part]) => [name, part.value ?? o.values?.[prefix + name]])),
    autoComplete: Object.fromEntries(parts.map(([name, part]) => [name, part.autocomplete])),
  }
}

const valueOf = (item: Options) => item.value ?? item.text

/** How each macro's options are said in our props: the components of forms. */
export const formAdapters: Record<string, (o: Options) => ReactElement> = {
  button: (o) =>
    o.href ? (
      <ButtonLink href={o.href} className={o.classes} start={o.isStartButton} id={o.id} {...asProps(o.attributes)}>
        {o.html && o.isStartButton ? <span>{words(o)}</span> : words(o)}
      </ButtonLink>
    ) : (
      <Button
        className={o.classes}
        start={o.isStartButton}
        type={o.type}
        name={o.name}
        value={o.value}
        id={o.id}
        disabled={o.disabled}
        preventDoubleClick={o.preventDoubleClick}
        {...asProps(o.attributes)}
      >
        {words(o)}
      </Button>
    ),
  'character-count': (o) => (
    <CharacterCount
      {...group(o)}
      defaultValue={o.value}
      rows={o.rows}
      spellCheck={o.spellcheck}
      limit={o.maxlength}
      countType={o.countType}
      threshold={o.threshold}
    />
  ),
  checkboxes: (o) => <Checkboxes {...choices(o)} />,
  'date-input': (o) => (
    <DateInput
      id={o.id}
      namePrefix={o.namePrefix ?? ''}
      {...dateProps(o)}
      hint={words(o.hint)}
      error={words(o.errorMessage)}
      describedBy={o.fieldset?.describedBy}
      className={o.classes}
      groupClassName={o.formGroup?.classes}
      attributes={asProps(o.attributes)}
      {...legend(o)}
    />
  ),
  'error-message': (o) => (
    <ErrorMessage
      id={o.id}
      className={o.classes}
      prefix={o.visuallyHiddenText === false ? '' : o.visuallyHiddenText}
      {...asProps(o.attributes)}
    >
      {words(o)}
    </ErrorMessage>
  ),
  'error-summary': (o) => (
    <ErrorSummary
      title={words({ html: o.titleHtml, text: o.titleText })}
      description={words({ html: o.descriptionHtml, text: o.descriptionText })}
      errors={(o.errorList ?? []).map((item: Options) => ({
        text: words(item),
        href: item.href,
        attributes: asProps(item.attributes),
      }))}
      disableAutoFocus={o.disableAutoFocus}
      className={o.classes}
      {...asProps(o.attributes)}
    />
  ),
  fieldset: (o) => (
    <Fieldset
      {...legend({ fieldset: o })}
      className={o.classes}
      role={o.role}
      aria-describedby={o.describedBy}
      {...asProps(o.attributes)}
    >
      {words({ html: o.html })}
    </Fieldset>
  ),
  'file-upload': (o) => <FileUpload {...group(o)} multiple={o.multiple} dropZone={o.javascript} />,
  hint: (o) => (
    <Hint id={o.id} className={o.classes} {...asProps(o.attributes)}>
      {words(o)}
    </Hint>
  ),
  input: (o) => (
    <Input
      {...group(o)}
      defaultValue={o.value}
      type={o.type}
      prefix={words(o.prefix)}
      suffix={words(o.suffix)}
      inputMode={o.inputmode}
      autoComplete={o.autocomplete}
      autoCapitalize={o.autocapitalize}
      pattern={o.pattern}
      spellCheck={o.spellcheck}
    />
  ),
  label: (o) => (
    <Label htmlFor={o.for} className={o.classes} isHeading={o.isPageHeading} {...asProps(o.attributes)}>
      {words(o)}
    </Label>
  ),
  radios: (o) => <Radios {...choices(o)} />,
  select: (o) => {
    const items = (o.items ?? []).filter(Boolean)
    const chosen = items.find((item: Options) => item.selected ?? (o.value && valueOf(item) === o.value))
    return (
      <Select
        {...group(o)}
        items={items.map((item: Options) => ({ ...item, attributes: asProps(item.attributes) }))}
        defaultValue={chosen && valueOf(chosen)}
      />
    )
  },
  textarea: (o) => (
    <Textarea
      {...group(o)}
      defaultValue={o.value}
      rows={o.rows}
      autoComplete={o.autocomplete}
      spellCheck={o.spellcheck}
    />
  ),
}
