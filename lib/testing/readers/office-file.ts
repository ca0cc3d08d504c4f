import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** A part of XML: its text is what stands between its tags, without that of its children. */
export type Node = { name: string; attributes: Record<string, string>; text: string; children: Node[] }

/** A file of Word or Excel, opened as those would: its XML parts, and everything that they would offer to repair. */
export function openOfficeFile(bytes: Uint8Array): { parts: Map<string, Node>; problems: string[] } {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
  const names = new Set(files.map(([name]) => name))
  const problems: string[] = []
  const types = { extensions: new Set<string>(), parts: new Set<string>() }
  const parts = new Map<string, Node>()
  for (const [name, content] of files) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const { root, errors } = readXml(strFromU8(content))
    parts.set(name, root)
    problems.push(...errors.map((error) => `${name}: ${error}`))
    for (const { name: element, attributes } of descendants(root)) {
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
  return { parts, problems }
}

/** The nodes within a node, in the order of the file; only those of a name, where one is given. */
export function descendants({ children }: Node, name?: string): Node[] {
  const all = children.flatMap((child) => [child, ...descendants(child)])
  return name ? all.filter((node) => node.name === name) : all
}

function readXml(xml: string) {
  const root: Node = { name: '', attributes: {}, text: '', children: [] }
  const open = [root]
  const errors: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => void errors.push(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const node = { name, attributes: Object.fromEntries(values), text: '', children: [] }
    open.at(-1)!.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => (open.at(-1)!.text += text))
  parser.on('closetag', () => void open.pop())
  parser.write(xml).close()
  return { root, errors }
}
