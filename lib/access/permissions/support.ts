import { authorise } from './can.ts'
import type { Principal } from '#lib/principal'

/** Whether somebody may open the pages of service support: asked by the page that only links to them. Throws Forbidden. */
export async function ensureMaySupport(who: Principal): Promise<void> {
  authorise(who, 'support.enter')
}
