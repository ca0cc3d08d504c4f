'use client'

import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  isSupported,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  Tabs,
} from 'govuk-frontend'
import { type ComponentProps, useEffect, useRef } from 'react'

const modules = {
  'govuk-button': Button,
  'govuk-character-count': CharacterCount,
  'govuk-checkboxes': Checkboxes,
  'govuk-error-summary': ErrorSummary,
  'govuk-file-upload': FileUpload,
  'govuk-notification-banner': NotificationBanner,
  'govuk-radios': Radios,
  'govuk-service-navigation': ServiceNavigation,
  'govuk-skip-link': SkipLink,
  'govuk-tabs': Tabs,
} as const

type Tag = 'div' | 'section' | 'button' | 'a'
type Props<As extends Tag> = { as?: As; module: keyof typeof modules } & ComponentProps<As>

/** An element that the design system's own script improves where JavaScript runs; without it, the plain element. */
export function Enhanced<As extends Tag = 'div'>({ as, module, ...attributes }: Props<As>) {
  const root = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!root.current || !isSupported()) return
    initialise(modules[module], root.current)
    if (module === 'govuk-radios') return keepValidRadios(root.current)
  }, [module])
  const Element = (as ?? 'div') as 'div'
  return <Element {...(attributes as ComponentProps<'div'>)} ref={root as never} data-module={module} />
}

function initialise(Module: (typeof modules)[keyof typeof modules], root: HTMLElement) {
  try {
    Reflect.construct(Module, [root])
  } catch (error) {
    // An effect that runs again meets an element that is initialised already.
    if (!(error instanceof Error && error.name === 'InitError')) throw error
  }
}

/** ARIA knows no expanded radios, but the design system's script says whether what a radio reveals is shown. Gives the way to stop. */
function keepValidRadios(root: HTMLElement): () => void {
  const clean = () => {
    for (const radio of root.querySelectorAll('[type="radio"]')) radio.removeAttribute('aria-expanded')
  }
  clean()
  root.addEventListener('click', clean)
  window.addEventListener('pageshow', clean)
  return () => {
    root.removeEventListener('click', clean)
    window.removeEventListener('pageshow', clean)
  }
}
