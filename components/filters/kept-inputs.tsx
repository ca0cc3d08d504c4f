import { chosenOf, type ChosenFilters } from './filters.ts'

/** What a GET form takes over from the address as it is. */
export const KeptInputs = ({ keep }: { keep: ChosenFilters }) =>
  Object.keys(keep).flatMap((name) =>
    chosenOf(keep, name).map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
  )
