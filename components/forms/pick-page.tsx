import { LiveSearch } from './live-search.tsx'
import { SearchBox } from './search-box.tsx'
import { FormPage } from './form-page.tsx'
import type { Option } from '#lib/forms/fields'
import type { FormState } from '#lib/forms/form-state'

type Props = {
  title: string
  back: string
  /** The page's own address, without its query. */
  path: string
  query: string
  label: string
  hint: string
  /** The input that takes the id of the record chosen. */
  name: string
  results: readonly Option[]
  noneFound: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
}

/** A page that finds a record by search and lets one of the results be chosen. */
export function PickPage({ title, back, path, query, label, hint, name, results, noneFound, action, initial }: Props) {
  const found = query === '' ? '' : results.length === 0 ? noneFound : `${results.length} found`
  const search = (
    <LiveSearch action={path} found={found}>
      <SearchBox action={path} label={label} hint={hint} value={query} />
    </LiveSearch>
  )
  // One tree whether or not something is found: the input keeps its focus while results come and go.
  const fields = [{ type: 'radios' as const, name, label: `Results for “${query}”`, options: [...results] }]
  return (
    <FormPage
      title={title}
      back={{ href: back }}
      intro={
        <>
          {search}
          {query !== '' && results.length === 0 && <p className="govuk-body">{noneFound}</p>}
        </>
      }
      fields={results.length > 0 ? fields : []}
      action={action}
      initial={initial}
      submit={results.length > 0 ? 'Continue' : null}
    />
  )
}
