import { Frame } from '#components/page/frame'
import { ForbiddenPage } from '#components/page/problems'
import { refusal } from '../components/page/refusal.ts'

export default function Forbidden() {
  return (
    <Frame>
      <ForbiddenPage openedBy={refusal().openedBy} />
    </Frame>
  )
}
