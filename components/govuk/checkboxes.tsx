import { Choices, type ChoicesProps } from './choices.tsx'

/** Any number of choices; `legend` asks the question. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices kind="checkboxes" {...props} />
}
