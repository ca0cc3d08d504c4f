import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

type Element = { name: string; attributes: Record<string, string> }

/** A Word file, opened as Word would: its paragraphs as text, and everything that Word would offer to repair. */
export function openWordFile(bytes: Uint8Array): { paragraphs: string[]; footer: string[]; problems: string[] } {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const names = new Set(parts.map(([name]) => name))
  const problems: string[] = []
  const types = { extensions: new Set<string>(), parts: new Set<string>() }
  const paragraphsOf = new Map<string, string[]>()
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const { elements, paragraphs, errors } = readXml(strFromU8(content))
    paragraphsOf.set(name, paragraphs)
    problems.push(...errors.map((error) => `${name}: ${error}`))
    for (const { name: element, attributes } of elements) {
      if (element === 'Default') types.extensions.add(attributes.Extension!)
      if (element === 'Override') types.parts.add(attributes.PartName!.slice(1))
      if (element === 'Relationship' && attributes.TargetMode !== 'External') {
        const target = posix.join(posix.dirname(posix.dirname(name)), attributes.Target!).replace(/^\//, '')
        if (!names.has(target)) problems.push(`${name}: ${attributes.Target} does not exist`)
      }
    }
  }
  for (const part of types.parts) if (!names.has(part)) problems.push(`[Content_Types].xml: ${part} does not exist`)
  for (const name of names)
    if (!types.parts.has(name) && !types.extensions.has(name.split('.').at(-1)!))
      problems.push(`${name} has no content type`)
  const footer = [...paragraphsOf].flatMap(([name, texts]) => (/\/footer\d+\.xml$/.test(name) ? texts : []))
  return { paragraphs: paragraphsOf.get('word/document.xml') ?? [], footer, problems }
}

function readXml(xml: string) {
  const [elements, paragraphs, errors] = [[] as Element[], [] as string[], [] as string[]]
  let inText = false
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => void errors.push(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({
      name,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
    })
    if (name === 'w:p') paragraphs.push('')
    if (name === 'w:t') inText = true
    if (name === 'w:br') paragraphs[paragraphs.length - 1] += '\n'
    // One with a value is a tab stop, not a tab.
    if (name === 'w:tab' && !('w:val' in attributes)) paragraphs[paragraphs.length - 1] += '\t'
  })
  parser.on('text', (text) => {
    if (inText) paragraphs[paragraphs.length - 1] += text
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false
  })
  parser.write(xml).close()
  return { elements, paragraphs, errors }
}
