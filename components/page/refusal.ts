import { cache } from 'react'

/** For whom the page is that this request was refused; set before next's forbidden(), read by the refusal page. */
export const refusal = cache(() => ({ openedBy: '' }))
