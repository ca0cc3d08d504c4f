import { ForbiddenPage } from '#components/page/problems'
import { refusal } from '../../components/page/refusal.ts'

export default function Forbidden() {
  return <ForbiddenPage openedBy={refusal().openedBy} />
}
