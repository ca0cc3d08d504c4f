const lists = /^\/(projects|proposals|statistics)(\/|$)/
const formerNames: Record<string, string> = { kind: 'type' }

/** The query of a list's address with today's names of filters, where it has a former one: links that people saved go on working. */
export function withCurrentFilters(pathname: string, search: string): string | undefined {
  if (!lists.test(pathname)) return undefined
  const pairs = [...new URLSearchParams(search)]
  if (!pairs.some(([name]) => Object.hasOwn(formerNames, name))) return undefined
  return `?${new URLSearchParams(pairs.map(([name, value]) => [formerNames[name] ?? name, value]))}`
}
