import { cache } from 'react'

/** Who the refused page is for, in one request: set before Next's `forbidden()`, read by the 403 page. */
export const refusal = cache(() => ({ openedBy: '' }))
