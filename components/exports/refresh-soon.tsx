'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const every = 1000

/** Loads what the page shows again every second; without JavaScript the browser loads the whole page again. */
export function RefreshSoon() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every)
    return () => clearInterval(timer)
  }, [router])
  return (
    <noscript>
      <meta httpEquiv="refresh" content="3" />
    </noscript>
  )
}
