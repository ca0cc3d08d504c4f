import { Button } from '../govuk/button.tsx'
import { Input } from '../govuk/input.tsx'

type Props = { action: string; label: string; hint?: string; value?: string; name?: string; button?: string }

/** One line to search by: a plain GET form. */
export function SearchBox({ action, label, hint, value, name = 'q', button = 'Search' }: Props) {
  return (
    <search>
      <form action={action} method="get" className="app-search">
        <Input type="search" name={name} label={label} hint={hint} defaultValue={value} />
        <Button kind="secondary">{button}</Button>
      </form>
    </search>
  )
}
