import { Frame } from '#components/page/frame'
import { NotFoundPage } from '#components/page/problems'

export default function NotFound() {
  return (
    <Frame>
      <NotFoundPage />
    </Frame>
  )
}
