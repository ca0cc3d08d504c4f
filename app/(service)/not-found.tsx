import { NotFoundPage } from '#components/page/problems'

export default function NotFound() {
  return <NotFoundPage />
}
