import { Fragment } from 'react'
import { paths } from '#lib/paths'
import { returning } from '#lib/platform/urls/return-path'
import type { Block, ProjectDocument, Row, Section } from '#lib/casework/project-document/model'
import { SummaryList, type SummaryRow } from '#components/govuk/summary-list'
import { Table } from '#components/govuk/table'

type Props = {
  document: ProjectDocument
  /** The page that changes lead back to; without it, nobody may make any. */
  returnTo?: string
}

/** The project document on a page, section by section, with the way to change each answer and come back. */
export function DocumentPreview({ document: { title, footer, sections }, returnTo }: Props) {
  const tags = tagsOf(sections)
  return (
    <>
      <p className="govuk-body app-typed">{title.join('\n')}</p>
      {sections.map(({ heading, level, blocks }, place) => {
        const Heading = tags[place]!
        return (
          <Fragment key={place}>
            {heading && <Heading className={`govuk-heading-${level === 1 ? 'm' : 's'}`}>{heading}</Heading>}
            {blocks.map((block, index) => (
              <BlockOf key={index} block={block} returnTo={returnTo} />
            ))}
          </Fragment>
        )
      })}
      {footer.length > 0 && <p className="govuk-body">On every page: {footer.join(' | ')}</p>}
    </>
  )
}

/** Headings below the page's own, none more than one deeper than that before it, though the document's may be. */
function tagsOf(sections: readonly Section[]): ('h2' | 'h3' | 'h4')[] {
  let depth = 1
  return sections.map(({ heading, level }) => {
    if (heading) depth = Math.min(level + 1, depth + 1)
    return `h${Math.max(depth, 2)}` as 'h2' | 'h3' | 'h4'
  })
}

function BlockOf({ block, returnTo }: { block: Block; returnTo?: string }) {
  if (block.type === 'table')
    return (
      <Table
        caption={block.caption}
        captionClassName="govuk-visually-hidden"
        firstCellIsHeader
        stacks
        head={block.head.map((content) => ({ content }))}
        rows={block.rows.map((cells) => cells.map((content) => ({ content })))}
      />
    )
  const rows = block.type === 'text' ? [block] : block.rows
  return rows.length > 0 ? <SummaryList rows={rows.map((row) => summaryRow(row, returnTo))} /> : null
}

const summaryRow = ({ label, text, origin }: Row, returnTo: string | undefined): SummaryRow => ({
  key: label,
  value: <span className="app-typed">{text}</span>,
  actions:
    origin && returnTo
      ? [{ text: 'Change', hiddenText: label, href: returning(paths.task(origin, origin.key), returnTo) }]
      : undefined,
})
