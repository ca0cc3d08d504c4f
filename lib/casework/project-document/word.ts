import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, ProjectDocument, Row, Section } from './model.ts'
import { linesOf, xmlText } from './xml-text.ts'

/** In twentieths of a point: A4 upright, and the width between its margins. */
const page = { width: 11_906, height: 16_838, margin: 1134 }
const textWidth = page.width - 2 * page.margin

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
const headingStyle = (points: number) => ({
  run: { font: 'Arial', size: points * 2, bold: true, color: '104F75' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
})

/** The project document as a Word file: A4 upright in Arial, each block a table with borders, long texts with their lines. */
export function wordFile({ title, footer, sections }: ProjectDocument): Promise<Buffer> {
  const name = xmlText(title.join(' '))
  return Packer.toBuffer(
    new Document({
      title: name,
      description: name,
      creator: 'Prepare and Complete',
      styles: {
        default: {
          document: { run: { font: 'Arial', size: 24, language: { value: 'en-GB' } } },
          heading1: headingStyle(18),
          heading2: headingStyle(16),
          heading3: headingStyle(14),
        },
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: page.width, height: page.height },
              margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
            },
          },
          ...(footer.length > 0 && { footers: { default: footerOf(footer) } }),
          children: [
            new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title.join('\n')) }),
            ...sections.flatMap(sectionOf),
          ],
        },
      ],
    }),
  )
}

/** The parts at the left, the middle and the right of every page's foot. */
function footerOf(parts: readonly string[]): Footer {
  const tabStops = [
    { type: TabStopType.CENTER, position: textWidth / 2 },
    { type: TabStopType.RIGHT, position: textWidth },
  ]
  return new Footer({
    children: [new Paragraph({ tabStops, children: [new TextRun({ text: xmlText(parts.join('\t')), size: 18 })] })],
  })
}

function sectionOf({ heading, level, blocks, startsPage }: Section): (Paragraph | Table)[] {
  const top = heading
    ? [new Paragraph({ heading: headings[level], pageBreakBefore: startsPage, children: runs(heading) })]
    : []
  // A paragraph between two tables keeps them two.
  return [...top, ...blocks.flatMap((block) => [tableOf(block), new Paragraph({ spacing: { after: 120 } })])]
}

function tableOf(block: Block): Table {
  if (block.type === 'text') return table([textWidth], [[cell(block.text, textWidth, block.bold)]])
  if (block.type === 'rows') return rowTable(block.rows)
  const widths = block.head.map(() => Math.floor(textWidth / block.head.length))
  const head = block.head.map((text, index) => cell(text, widths[index]!, true))
  const rows = block.rows.map((texts) => texts.map((text, index) => cell(text, widths[index]!, index === 0)))
  return table(widths, [head, ...rows], true)
}

function rowTable(rows: readonly Row[]): Table {
  const widths = [Math.round(textWidth * 0.4), textWidth - Math.round(textWidth * 0.4)]
  return table(
    widths,
    rows.map(({ label, text }) => [cell(label, widths[0]!, true), cell(text, widths[1]!)]),
  )
}

/** `hasHead`: the first row is a heading, repeated on every page that the table runs over. */
function table(widths: readonly number[], rows: readonly TableCell[][], hasHead = false): Table {
  return new Table({
    columnWidths: [...widths],
    width: { size: textWidth, type: WidthType.DXA },
    rows: (rows.length > 0 ? rows : [[cell('', textWidth)]]).map(
      (children, index) => new TableRow({ children, tableHeader: hasHead && index === 0 }),
    ),
  })
}

const cell = (text: string, width: number, bold = false) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [new Paragraph({ children: runs(text, bold) })],
  })

/** A text as runs with a line break between its lines. */
const runs = (text: string, bold?: boolean) =>
  linesOf(text).map((line, index) => new TextRun({ text: line, bold, ...(index > 0 && { break: 1 }) }))
