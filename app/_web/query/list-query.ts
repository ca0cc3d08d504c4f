/** What a list's address asks for, for its file: every page of it, with `bom=1` as a mark for Excel. */
export function listQuery(request: Request) {
  const query = new URL(request.url).searchParams
  const bom = query.get('bom') === '1'
  for (const name of ['bom', 'page', 'look']) query.delete(name)
  const asked = Object.fromEntries([...new Set(query.keys())].map((name) => [name, single(query.getAll(name))]))
  return { asked, address: { bom } }
}

const single = (values: string[]) => (values.length === 1 ? values[0]! : values)
