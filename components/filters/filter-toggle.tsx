'use client'

import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Folds the filters of a list away on narrow screens, where they would push the list out of sight. Without JavaScript they stay open.
 */
export function FilterToggle({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const wide = matchMedia('(min-width: 48.0625em)')
    const follow = () => box.current?.toggleAttribute('open', wide.matches)
    follow()
    wide.addEventListener('change', follow)
    return () => wide.removeEventListener('change', follow)
  }, [])
  return (
    <details className="app-filter-toggle" ref={box} open>
      <summary className="app-filter-toggle__summary">Filters</summary>
      {children}
    </details>
  )
}
