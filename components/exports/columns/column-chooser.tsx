'use client'

import { useActionState, useId } from 'react'
import type { FormState } from '#lib/platform/forms/form-state'
import { Button } from '#components/govuk/button'
import { Checkboxes } from '#components/govuk/checkboxes'
import { Input } from '#components/govuk/input'
import { Table } from '#components/govuk/table'
import { Page } from '#components/page/page'
import { ColumnSearch, type ColumnSearchProps } from './column-search.tsx'

type ChosenColumn = { id: string; heading: string; ownHeading?: string; personal: boolean }
type FoundColumn = {
  id: string
  heading: string
  group: string
  meaning: string
  personal: boolean
  isChosen: boolean
}

type Props = {
  title: string
  caption: string
  success?: string
  back: { href: string; text: string }
  action: (state: FormState, form: FormData) => Promise<FormState>
  initial: FormState
  chosen: readonly ChosenColumn[]
  /** Whether columns may have headings of their own here. */
  withHeadings: boolean
  /** What the page says when none is chosen. */
  none: string
  search: ColumnSearchProps
  found: readonly FoundColumn[]
  /** How many were found in all. */
  total: number
  done: { href: string; text: string }
}

/** Chooses columns and puts them in order by numbers: works without JavaScript. */
export function ColumnChooser({ action, initial, chosen, found, total, search, done, none, ...props }: Props) {
  const { withHeadings, ...page } = props
  const [state, send] = useActionState(action, initial)
  const errors = state.errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))
  return (
    <Page {...page} width="full" errors={errors}>
      <h2 className="govuk-heading-m" id="columns">
        {chosen.length === 0
          ? 'No columns chosen'
          : `${chosen.length} chosen ${chosen.length === 1 ? 'column' : 'columns'}`}
      </h2>
      {chosen.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <form action={send} noValidate>
          <input type="hidden" name="version" value={state.version} />
          <input type="hidden" name="do" value="arrange" />
          <ChosenTable {...{ chosen, withHeadings, state }} />
          <Button kind="secondary">Update the columns</Button>
        </form>
      )}
      <a className="govuk-button" href={done.href}>
        {done.text}
      </a>
      <h2 className="govuk-heading-m">Add columns</h2>
      <ColumnSearch {...search} />
      <AddForm {...{ send, state, found, total }} />
    </Page>
  )
}

type TableProps = { chosen: readonly ChosenColumn[]; withHeadings: boolean; state: FormState }

function ChosenTable({ chosen, withHeadings, state }: TableProps) {
  const typed = (name: string, otherwise: string) => {
    const value = state.values[name]
    return typeof value === 'string' ? value : otherwise
  }
  const errorOf = (name: string) => state.errors.find(({ field }) => field === name)?.message
  const head = ['Column', 'Place', ...(withHeadings ? ['Heading of its own'] : []), 'Take out']
  return (
    <Table
      caption="Chosen columns, in order"
      captionClassName="govuk-visually-hidden"
      className="app-table--dense app-columns"
      firstCellIsHeader
      stacks
      head={head.map((content) => ({ content }))}
      rows={chosen.map(({ id, heading, ownHeading = '', personal }, index) => [
        { content: <ColumnName heading={heading} personal={personal} /> },
        {
          content: (
            <Input
              name={`place-${id}`}
              label={<Hidden>Place of {heading}</Hidden>}
              className="govuk-input--width-3"
              inputMode="numeric"
              error={errorOf(`place-${id}`)}
              defaultValue={typed(`place-${id}`, String(index + 1))}
            />
          ),
        },
        ...(withHeadings
          ? [
              {
                content: (
                  <Input
                    name={`heading-${id}`}
                    label={<Hidden>Heading of its own for {heading}</Hidden>}
                    error={errorOf(`heading-${id}`)}
                    defaultValue={typed(`heading-${id}`, ownHeading)}
                  />
                ),
              },
            ]
          : []),
        {
          content: (
            <Checkboxes
              name="removed"
              idPrefix={`removed-${id}`}
              className="govuk-checkboxes--small"
              items={[
                { value: id, text: <Hidden>Take out {heading}</Hidden>, checked: isTicked(state, 'removed', id) },
              ]}
            />
          ),
        },
      ])}
    />
  )
}

type AddProps = {
  send: (form: FormData) => void
  state: FormState
  found: readonly FoundColumn[]
  total: number
}

function AddForm({ send, state, found, total }: AddProps) {
  const id = useId()
  const others = found.filter(({ isChosen }) => !isChosen)
  if (found.length === 0) return <p className="govuk-body">No column found. Try other words, or another group.</p>
  const more = total > found.length ? ` These are the first ${found.length} of ${total}: search to find others.` : ''
  const there = found.length - others.length
  return (
    <form action={send} key={`${id}-${others.map((column) => column.id).join()}`}>
      <input type="hidden" name="version" value={state.version} />
      <input type="hidden" name="do" value="add" />
      {others.length > 0 && (
        <Checkboxes
          name="added"
          legend="Columns found"
          legendClassName="govuk-fieldset__legend--s"
          className="govuk-checkboxes--small"
          hint={
            `${there > 0 ? `${there} of those found ${there === 1 ? 'is' : 'are'} chosen already.` : ''}${more}` ||
            undefined
          }
          items={others.map((column) => ({
            value: column.id,
            text: <ColumnName heading={column.heading} personal={column.personal} />,
            hint: `${column.group}. ${column.meaning}`,
          }))}
        />
      )}
      {others.length === 0 && <p className="govuk-body">All columns found are chosen already.{more}</p>}
      {others.length > 0 && <Button kind="secondary">Add the ticked columns</Button>}
    </form>
  )
}

const isTicked = ({ values }: FormState, name: string, value: string) => [values[name] ?? []].flat().includes(value)

const Hidden = ({ children }: { children: React.ReactNode }) => (
  <span className="govuk-visually-hidden">{children}</span>
)

const ColumnName = ({ heading, personal }: { heading: string; personal: boolean }) => (
  <>
    {heading}
    {personal && <span className="app-personal"> (personal data)</span>}
  </>
)
