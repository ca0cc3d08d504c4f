import type { Principal } from '#lib/access/principal'
import { today } from '#lib/calendar'
import { handOver } from './handover.ts'
import { anApprovedConversion, submitTask } from './proposals.ts'

const thisMonth = () => ({ month: String(today().getUTCMonth() + 1), year: String(today().getUTCFullYear()) })

/** What meets the conditions of a conversion's completion: the tasks and their answers, as forms send them. */
export const completingTasks = () => ({
  'stakeholder-kick-off': { confirmedOn: thisMonth() },
  'conditions-met': { conditionsMet: 'true', informationShared: 'true' },
  'academy-opened': { openedOn: { day: '1', ...thisMonth() } },
})

/** A conversion that the region of `who` keeps, with every condition of its completion met. */
export async function aReadyConversion(who: Principal) {
  const made = await anApprovedConversion(who)
  await handOver(who, made.projectId, 'regional-team')
  for (const [key, answers] of Object.entries(completingTasks()))
    await submitTask(who, { of: 'project', id: made.projectId }, key, answers)
  return made
}
