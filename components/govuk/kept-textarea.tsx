'use client'

import { type ComponentProps, useState, useSyncExternalStore } from 'react'

export type TextField = Omit<ComponentProps<'textarea'>, 'value' | 'defaultValue' | 'children'> & {
  defaultValue?: string
}

/**
 * A textarea that keeps what is typed and what is selected before the page's scripts are there (inputs, radios and selects keep theirs
 * without help). React, when it takes a page over, puts the text that came with the page into the field, but only a text, not a list of
 * one; and it sets the field's default, which a browser leaves unseen in a field that has had a value of its own.
 */
export function KeptTextarea({ defaultValue, ...props }: TextField & { id: string }) {
  const isTakingOver = useSyncExternalStore(neverChanges, () => false, isInBrowser)
  useState(() => isTakingOver && makeItsOwn(textareaOfPage(props.id)))
  return <textarea ref={makeItsOwn} defaultValue={defaultValue === undefined ? undefined : [defaultValue]} {...props} />
}

function makeItsOwn(field: HTMLTextAreaElement | null) {
  if (!field) return
  const text = field.value
  field.value = text
}

const neverChanges = () => () => {}
const isInBrowser = () => typeof document !== 'undefined'
const textareaOfPage = (id: string) => document.querySelector<HTMLTextAreaElement>(`textarea[id="${id}"]`)
