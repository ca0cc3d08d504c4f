import type { ReactNode } from 'react'
import { Frame } from '#components/page/frame'
import { config } from '#lib/platform/config/config'

/** Pages that anybody may read: nobody is looked up for them. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Frame notice={config().notice}>{children}</Frame>
}
