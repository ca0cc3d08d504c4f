import { Button } from '#components/govuk/button'
import { Input } from '#components/govuk/input'
import { Select } from '#components/govuk/select'
import type { ChosenFilters } from '#components/filters/filters.ts'
import { KeptInputs } from '#components/filters/kept-inputs'

export type ColumnSearchProps = {
  action: string
  q: string
  group?: string
  groups: readonly string[]
  /** More to choose from, where there is more: the exports. */
  exports?: readonly { id: string; name: string }[]
  exportId?: string
  keep?: ChosenFilters
}

/** Finds columns by words and by group: a plain GET form. */
export function ColumnSearch({ action, q, group, groups, exports, exportId, keep = {} }: ColumnSearchProps) {
  return (
    <search>
      <form action={action} method="get" className="app-column-search">
        <KeptInputs keep={keep} />
        <Input
          type="search"
          name="q"
          label="Words of its name or meaning"
          hint="Headings of former files are found too"
          defaultValue={q}
        />
        <Select
          name="group"
          label="Group"
          items={[{ value: '', text: 'Any group' }, ...groups.map((text) => ({ value: text, text }))]}
          defaultValue={group ?? ''}
        />
        {exports && (
          <Select
            name="exportId"
            label="In the export"
            items={[{ value: '', text: 'Any export' }, ...exports.map(({ id, name }) => ({ value: id, text: name }))]}
            defaultValue={exportId ?? ''}
          />
        )}
        <Button kind="secondary">Search columns</Button>
      </form>
    </search>
  )
}
