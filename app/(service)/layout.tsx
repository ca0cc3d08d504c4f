import type { ReactNode } from 'react'
import { currentUser } from '#app/_web/session'
import { signOut } from '#app/_web/session-actions'
import { Frame } from '#components/page/frame'
import { can } from '#lib/access/permissions/can'
import { sectionsFor } from '#lib/access/permissions/sections'
import { config } from '#lib/platform/config/config'

/** The frame of every signed-in page: the sections of the service that this person may open. */
export default async function ServiceLayout({ children }: { children: ReactNode }) {
  const who = await currentUser()
  return (
    <Frame
      sections={sectionsFor(who)}
      person={{ name: who.name }}
      maySearch={can(who, 'project.list')}
      signOut={signOut}
      notice={config().notice}
    >
      {children}
    </Frame>
  )
}
