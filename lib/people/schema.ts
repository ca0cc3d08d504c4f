import { z } from 'zod'
import { stripInvisible } from '#lib/platform/forms/strip-invisible'
import type { HeldRole } from '#lib/principal'
import { codesOf, roles } from '#lib/labels'
import { emailSchema } from '#lib/platform/forms/email-schema'
import { hasTeamChoice, teamKey } from './rules.ts'
import { roleFacts } from '#lib/access/permissions/roles'

const name = (which: string) =>
  z
    .string(`Enter a ${which} name`)
    .overwrite(stripInvisible)
    .trim()
    .min(1, `Enter a ${which} name`)
    .max(100, `${sentenceCase(which)} name must be 100 characters or fewer`)
    .regex(/^\P{Cc}*$/u, `${sentenceCase(which)} name must be on one line`)

const sentenceCase = (word: string) => word[0]!.toUpperCase() + word.slice(1)

/** What somebody is called. */
export const personName = z.object({ firstName: name('first'), lastName: name('last') })

/** Somebody to be added. Addresses are kept in lower case: the same address is the same person. */
export const newPerson = personName.extend({
  email: z
    .string('Enter an email address')
    .overwrite(stripInvisible)
    .trim()
    .min(1, 'Enter an email address')
    .pipe(emailSchema),
})

/** The answer "no team", for roles that are also held for none. */
export const noTeam = 'none'

/** A role to be given. The form asks for the team beneath each role, by the role's own input (`team-team_lead`). */
export const newRole = z
  .object({
    role: z.enum(codesOf(roles), 'Select a role'),
    team: z.record(z.string(), z.unknown()).optional().catch(undefined),
  })
  .transform(({ role, team: given }, context): HeldRole => {
    const { teams, needsTeam } = roleFacts[role]
    const answer = given?.[teamKey(role)]
    if (!hasTeamChoice(role)) return { role, team: needsTeam ? teams[0]! : null }
    if (!needsTeam && answer === noTeam) return { role, team: null }
    const team = teams.find((one) => one === answer)
    if (team) return { role, team }
    context.addIssue({ code: 'custom', path: ['team', teamKey(role)], message: 'Select a team' })
    return z.NEVER
  })

export type PersonName = z.infer<typeof personName>
export type NewPerson = z.infer<typeof newPerson>
