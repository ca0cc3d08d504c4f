import { Choices, type ChoicesProps } from './choices.tsx'

/** One choice of several; `legend` asks the question. */
export function Radios(props: ChoicesProps) {
  return <Choices kind="radios" {...props} />
}
