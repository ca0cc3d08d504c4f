import { chosenOf, type ChosenFilters, type Filter } from './filters.ts'
import { Button } from '#components/govuk/button'
import { Checkboxes } from '#components/govuk/checkboxes'
import { Input } from '#components/govuk/input'
import { Select } from '#components/govuk/select'
import { FilterToggle } from './filter-toggle.tsx'
import { KeptInputs } from './kept-inputs.tsx'

type Props = {
  /** The list's own address, without its query. */
  action: string
  filters: readonly Filter[]
  chosen: ChosenFilters
  /** What else of the address to keep: the order. The page is left out, so that filtering goes to the first. */
  keep?: ChosenFilters
}

/** Longer groups scroll in their own box. */
const longGroup = 10

/** More of them than this have the button above them too, so that nobody has to go past all. */
const fewFilters = 2

/** The filter panel of a list: a plain GET form, so that the filters are in the address. Its button leaves green to the page's own. */
export function FilterForm({ action, filters, chosen, keep = {} }: Props) {
  return (
    <FilterToggle>
      <form action={action} method="get" className="app-filter" aria-labelledby="filter-heading">
        <h2 className="govuk-heading-m" id="filter-heading">
          Filter
        </h2>
        <KeptInputs keep={keep} />
        {filters.length > fewFilters && <Button kind="secondary">Apply filters</Button>}
        {filters.map((filter) => (
          <FilterGroup key={filter.name} filter={filter} taken={chosenOf(chosen, filter.name)} />
        ))}
        <Button kind="secondary">Apply filters</Button>
      </form>
    </FilterToggle>
  )
}

function FilterGroup({ filter, taken }: { filter: Filter; taken: string[] }) {
  const { name, label } = filter
  const id = `filter-${name}`
  const asked = { id, name, label, labelClassName: 'govuk-label--s' }
  switch (filter.type) {
    case 'text':
      return <Input {...asked} hint={filter.hint} defaultValue={taken[0]} />
    case 'select':
      return (
        <Select {...asked} items={[{ value: '', text: filter.any }, ...filter.options]} defaultValue={taken[0] ?? ''} />
      )
    case 'checkboxes':
      // The design system's script stops at a group without boxes.
      if (filter.options.length === 0) return null
      return (
        <Checkboxes
          name={name}
          idPrefix={id}
          legend={label}
          legendClassName="govuk-fieldset__legend--s"
          className="govuk-checkboxes--small"
          groupClassName={filter.options.length > longGroup ? 'app-filter__long' : undefined}
          items={filter.options.map((option) => ({ ...option, checked: taken.includes(option.value) }))}
        />
      )
  }
}
