import type { ReactNode } from 'react'

/** What a list says when it holds nothing, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="app-empty">
      <h2 className="govuk-heading-m">{title}</h2>
      {children}
    </div>
  )
}
