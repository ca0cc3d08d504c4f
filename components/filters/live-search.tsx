'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition, type ReactNode } from 'react'

type Props = { action: string; name?: string; found: string; children: ReactNode }

/** Typing pauses this long before the results follow. */
const pause = 250

/**
 * Makes the search form inside it answer while somebody types: the same address, the same results, only sooner. Without JavaScript the
 * form's button does it. What was found is announced to screen readers.
 */
export function LiveSearch({ action, name = 'q', found, children }: Props) {
  const router = useRouter()
  const [, startTransition] = useTransition()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const input = box.current?.querySelector<HTMLInputElement>(`input[name="${name}"]`)
    const follow = () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => {
        const form = [...new FormData(input?.form ?? undefined)].map(([key, value]) => [key, String(value)])
        const query = new URLSearchParams(form)
        startTransition(() => router.replace(`${action}?${query}`, { scroll: false }))
      }, pause)
    }
    input?.addEventListener('input', follow)
    return () => {
      clearTimeout(timer.current)
      input?.removeEventListener('input', follow)
    }
  }, [action, name, router])
  return (
    <div ref={box}>
      {children}
      <p className="govuk-visually-hidden" aria-live="polite">
        {found}
      </p>
    </div>
  )
}
