import { descendants, openOfficeFile, type Node } from './office-file.ts'

/** A Word file, opened as Word would: its paragraphs as text, and everything that Word would offer to repair. */
export function openWordFile(bytes: Uint8Array): { paragraphs: string[]; footer: string[]; problems: string[] } {
  const { parts, problems } = openOfficeFile(bytes)
  const footer = [...parts].flatMap(([name, part]) => (/\/footer\d+\.xml$/.test(name) ? paragraphsOf(part) : []))
  const document = parts.get('word/document.xml')
  return { paragraphs: document ? paragraphsOf(document) : [], footer, problems }
}

function paragraphsOf(part: Node): string[] {
  const paragraphs: string[] = []
  for (const { name, attributes, text } of descendants(part)) {
    if (name === 'w:p') paragraphs.push('')
    if (name === 'w:t') paragraphs[paragraphs.length - 1] += text
    if (name === 'w:br') paragraphs[paragraphs.length - 1] += '\n'
    // One with a value is a tab stop, not a tab.
    if (name === 'w:tab' && !('w:val' in attributes)) paragraphs[paragraphs.length - 1] += '\t'
  }
  return paragraphs
}
