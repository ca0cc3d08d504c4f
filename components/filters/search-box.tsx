import { Button } from '#components/govuk/button'
import { Input } from '#components/govuk/input'
import type { ChosenFilters } from './filters.ts'
import { KeptInputs } from './kept-inputs.tsx'

type Props = {
  action: string
  label: string
  hint?: string
  value?: string
  error?: string
  name?: string
  button?: string
  /** What else of the address to keep. */
  keep?: ChosenFilters
}

/** One line to search by: a plain GET form. */
export function SearchBox({ action, label, hint, value, error, name = 'q', button = 'Search', keep = {} }: Props) {
  return (
    <search>
      <form action={action} method="get" className="app-search">
        <KeptInputs keep={keep} />
        <Input type="search" name={name} label={label} hint={hint} defaultValue={value} error={error} />
        <Button kind="secondary">{button}</Button>
      </form>
    </search>
  )
}
