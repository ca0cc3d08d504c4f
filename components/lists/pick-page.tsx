import type { ChosenFilters } from '#components/filters/filters.ts'
import { LiveSearch } from '#components/filters/live-search'
import { SearchBox } from '#components/filters/search-box'
import { FormPage } from '#components/forms/form-page'
import type { Option } from '#lib/platform/forms/fields'
import type { FormState } from '#lib/platform/forms/form-state'

type Props = {
  title: string
  caption?: string
  /** Above the search. */
  about?: string
  back: string
  /** The page's own address, without its query. */
  path: string
  query: string
  /** What else of the address a search keeps. */
  keep?: ChosenFilters
  /** Of the search. */
  label: string
  hint: string
  /** The input that takes the id of the record chosen. */
  name: string
  results: readonly Option[]
  /** How many results there are at most: with so many, the page says how to get to the others. */
  limit: number
  /** What stands above results that nobody has searched for. */
  suggested?: string
  noneFound: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  submit?: string
}

/** A page that finds a record by search and lets one of the results be chosen. */
export function PickPage({
  path,
  query,
  keep,
  label,
  hint,
  name,
  results,
  noneFound,
  submit = 'Continue',
  ...props
}: Props) {
  const { limit, suggested = '', back, about, ...page } = props
  const found = query === '' ? '' : results.length === 0 ? noneFound : `${results.length} found`
  const search = (
    <LiveSearch action={path} found={found}>
      <SearchBox action={path} label={label} hint={hint} value={query} keep={keep} />
    </LiveSearch>
  )
  const field = {
    type: 'radios' as const,
    name,
    label: query === '' ? suggested : `Results for “${query}”`,
    hint: results.length < limit ? undefined : `These are the first ${limit}. Search with more words to find others.`,
    options: [...results],
  }
  // One tree whether or not something is found: the input keeps its focus while results come and go.
  return (
    <FormPage
      {...page}
      back={{ href: back }}
      intro={
        <>
          {about && <p className="govuk-body">{about}</p>}
          {search}
          {query !== '' && results.length === 0 && <p className="govuk-body">{noneFound}</p>}
        </>
      }
      fields={results.length > 0 ? [field] : []}
      submit={results.length > 0 ? submit : null}
    />
  )
}
