/** A record that does not exist, or that this reader is not to know of. The page answers 404. */
export class NotFound extends Error {
  constructor(what: string) {
    super(`${what} not found`)
    this.name = 'NotFound'
  }
}

/** An action that the reader's roles do not open. `openedBy` completes the sentence "This page is for …". */
export class Forbidden extends Error {
  readonly action: string
  readonly openedBy: string
  constructor(action: string, openedBy: string) {
    super(`Not permitted: ${action}`)
    this.name = 'Forbidden'
    this.action = action
    this.openedBy = openedBy
  }
}

/** A reason to refuse that another page puts right. */
export type RefusedLink = { message: string; href: string }

/**
 * A rule of the domain that says no. The message is a sentence for the person; `field` is the input it belongs to. Where other pages
 * put it right, `links` has a sentence for each.
 */
export class Refused extends Error {
  readonly field: string | undefined
  readonly links: readonly RefusedLink[]
  constructor(message: string, field?: string, links: readonly RefusedLink[] = []) {
    super(message)
    this.name = 'Refused'
    this.field = field
    this.links = links
  }
}

/** The value, or NotFound when there is none. */
export function found<Value>(value: Value | null | undefined, what: string): Value {
  if (value == null) throw new NotFound(what)
  return value
}
