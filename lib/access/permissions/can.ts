import { Forbidden } from '#lib/platform/errors'
import type { Principal } from '#lib/principal'
import { rules, type Action, type FactsOf } from './rules.ts'

type Facts<A extends Action> = FactsOf<A> extends void ? [] : [facts: FactsOf<A>]

/** Whether somebody may do an action, about these facts. Draws buttons and links. */
export function can<A extends Action>(who: Principal, action: A, ...facts: Facts<A>): boolean {
  const { allows } = rules[action] as { allows: (who: Principal, facts?: FactsOf<A>) => boolean }
  return allows(who, facts[0] as FactsOf<A>)
}

/** The same question as `can`, asked by queries and commands about the row they loaded. Throws Forbidden. */
export function authorise<A extends Action>(who: Principal, action: A, ...facts: Facts<A>): void {
  if (!can(who, action, ...facts)) throw new Forbidden(action, rules[action].openedBy)
}
