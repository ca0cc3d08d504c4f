import { KeptInputs } from '#components/filters/kept-inputs'
import { Button } from '#components/govuk/button'
import { DateInput, type DatePart } from '#components/govuk/date-input'
import { Input } from '#components/govuk/input'
import { chosenOf, type ChosenFilters } from '#components/filters/filters.ts'

type Props = {
  /** The address that is asked, without its query. */
  action: string
  /** What the moment is: `asAt` or `changedSince`. */
  name: string
  legend: string
  chosen: ChosenFilters
  /** What else of the address to keep. */
  keep: ChosenFilters
  problems: readonly { name: string; message: string }[]
  button: string
}

/** The box of a date or time that a problem is about: the first of the date where it is about all of it. */
export const momentHref = (name: string) => (name.includes('-') ? `#${name}` : `#${name}-day`)

const parts = ['day', 'month', 'year'] as const

/** Asks for a date and a time of the past, by a plain GET form. */
export function MomentForm({ action, name, legend, chosen, keep, problems, button }: Props) {
  const valueOf = (part: string) => chosenOf(chosen, `${name}-${part}`)[0]
  const problemWith = (part: string) => problems.find((problem) => problem.name === `${name}-${part}`)?.message
  const wrongPart: DatePart | undefined = parts.find(problemWith)
  const dateError = wrongPart ? problemWith(wrongPart) : problems.find((problem) => problem.name === name)?.message
  return (
    <form action={action} method="get" noValidate>
      <KeptInputs keep={keep} />
      <DateInput
        id={name}
        legend={legend}
        legendClassName="govuk-fieldset__legend--s"
        hint="For example, 31 10 2026"
        values={{ day: valueOf('day'), month: valueOf('month'), year: valueOf('year') }}
        error={dateError}
        wrongParts={wrongPart && [wrongPart]}
      />
      <Input
        id={`${name}-time`}
        name={`${name}-time`}
        label="Time (optional)"
        hint="For example, 9:30am or 17:00. Left empty, it is the end of that day."
        className="govuk-input--width-5"
        defaultValue={valueOf('time')}
        error={problemWith('time')}
      />
      <Button kind="secondary">{button}</Button>
    </form>
  )
}
