import type { ReactNode } from 'react'
import { fromHtml } from './html.tsx'

/** The options of a Nunjucks macro, as the fixtures hold them: shapes that only the macro knows. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Options = any

/** The text or HTML of a macro's option. */
export const words = (option: Options): ReactNode => (option?.html ? fromHtml(option.html) : option?.text)
