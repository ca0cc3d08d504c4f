import type { FormState } from '#lib/platform/forms/form-state'
import type { ChosenFilters } from '#components/filters/filters.ts'
import { PickPage } from '#components/lists/pick-page'

type Props = {
  /** The question. */
  title: string
  caption: string
  /** What else comes of it. */
  about?: string
  back: string
  path: string
  query: string
  keep?: ChosenFilters
  name: string
  people: readonly { id: string; name: string; roles: string }[]
  /** The value that stands for nobody, where the work may be nobody's. */
  nobody?: string
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  submit?: string
}

/** As many people as are suggested or found at once (lib/people/assignable). */
const limit = 20

/** A page that gives work to somebody: the likely people first, everybody else by search. */
export function AssignPage({ people, nobody, query, submit = 'Assign', ...page }: Props) {
  const results = people.map(({ id, name, roles }) => ({ value: id, text: name, hint: roles }))
  return (
    <PickPage
      {...page}
      query={query}
      label="Find somebody"
      hint="Search by name or email address"
      suggested="People it can be assigned to"
      noneFound="Nobody who can be given this work has that name. Check the spelling."
      results={nobody && query === '' ? [...results, { value: nobody, text: 'Nobody' }] : results}
      limit={limit}
      submit={submit}
    />
  )
}
