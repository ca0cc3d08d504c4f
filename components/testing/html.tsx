import { HTMLElement, type Node, parse, TextNode } from 'node-html-parser'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** What React renders, in a form to compare: one element a line, attributes and classes in order, spaces at the edges cut. */
export const rendered = (node: ReactNode) => normalise(renderToStaticMarkup(node))

/** HTML in the same form. */
export function normalise(html: string): string {
  const lines: string[] = []
  const write = (node: Node, depth: number) => {
    if (node instanceof TextNode) {
      const text = node.text.replaceAll(/\s+/g, ' ').trim()
      if (text) lines.push('  '.repeat(depth) + text)
      return
    }
    if (!(node instanceof HTMLElement)) return
    const attributes = Object.entries(node.attributes)
      .map(([name, value]) => `${name.toLowerCase()}="${canonical(name, value)}"`)
      .toSorted()
    lines.push('  '.repeat(depth) + [node.rawTagName.toLowerCase(), ...attributes].join(' '))
    for (const child of node.childNodes) write(child, depth + 1)
  }
  // React asks the browser to load images early; the design system's templates do not.
  for (const child of parse(html).childNodes) if (!isPreload(child)) write(child, 0)
  return lines.join('\n')
}

function canonical(name: string, value: string) {
  if (name === 'class') return value.split(/\s+/).filter(Boolean).toSorted().join(' ')
  return name === 'style' ? value.replaceAll(/\s|;$/g, '') : value
}

const isPreload = (node: Node) => node instanceof HTMLElement && node.getAttribute('rel') === 'preload'

/** HTML of a fixture as React nodes, so that a component takes it where the macro takes HTML. */
export function fromHtml(html: string): ReactNode {
  const convert = (node: Node, key: number): ReactNode => {
    if (node instanceof TextNode) return node.text
    if (!(node instanceof HTMLElement)) return null
    const tag = node.rawTagName.toLowerCase()
    const props = { ...asElementProps(node.attributes), key }
    if (tag === 'textarea') return createElement(tag, { ...props, defaultValue: node.text })
    return createElement(tag, props, node.childNodes.length > 0 ? node.childNodes.map(convert) : undefined)
  }
  return <Fragment>{parse(html).childNodes.map(convert)}</Fragment>
}

/** An element's own attributes: an input keeps its value, a style becomes an object. */
function asElementProps({ value, style, ...attributes }: Record<string, string>) {
  const styles = (style ?? '').split(';').flatMap((rule) => {
    const [name, text] = rule.split(':').map((part) => part.trim())
    return name && text ? [[name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase()), text]] : []
  })
  return {
    ...asProps(attributes),
    ...(value !== undefined && { defaultValue: value }),
    ...(styles.length > 0 && { style: Object.fromEntries(styles) }),
  }
}

const reactNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  spellcheck: 'spellCheck',
  autocomplete: 'autoComplete',
  inputmode: 'inputMode',
  tabindex: 'tabIndex',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  maxlength: 'maxLength',
  viewbox: 'viewBox',
  hreflang: 'hrefLang',
}

/** HTML attributes under the names that React knows. */
export const asProps = (attributes: Record<string, unknown> = {}) =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [reactNames[name.toLowerCase()] ?? name, value]))
