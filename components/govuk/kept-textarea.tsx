'use client'

import { type ComponentProps, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

type Props = ComponentProps<'textarea'> & { id: string }

/**
 * A textarea that keeps what is typed before the page's scripts are there. React puts the text that the page came with over it when it
 * takes over the page (inputs, radios and selects it leaves as they are).
 */
export function KeptTextarea(props: Props) {
  const { id } = props
  const textarea = useRef<HTMLTextAreaElement>(null)
  const isTakingOver = useSyncExternalStore(neverChanges, () => false, isInBrowser)
  const [typed] = useState(() => (isTakingOver ? textareaOfPage(id)?.value : undefined))
  useLayoutEffect(() => {
    if (typed !== undefined) textarea.current!.value = typed
  }, [typed])
  return <textarea ref={textarea} {...props} />
}

const neverChanges = () => () => {}
const isInBrowser = () => typeof document !== 'undefined'
const textareaOfPage = (id: string) => document.querySelector<HTMLTextAreaElement>(`textarea[id="${id}"]`)
