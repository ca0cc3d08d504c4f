'use server'

import { buttonAction } from '#app/_web/form-action'
import { saved } from '#app/_web/saved'
import { endOtherSessions } from '#lib/access/sessions/own-sessions'
import { paths } from '#lib/paths'

export const endSessions = buttonAction(async ({ who }) => {
  await endOtherSessions(who)
  return saved(paths.sessions, 'sessions-ended')
})
