import type { Product } from './product.ts'

/**
 * Asks for a file of the merged export, or of another, as a system does; `file` is what stands after `exports/`. Without compression: what is
 * compared is the way of the bytes, and both sides must carry the same. Throws on any other answer than the file.
 */
export async function askFor({ baseUrl, asSystem }: Product, file: string, signal?: AbortSignal): Promise<Response> {
  const headers = { ...asSystem, 'Accept-Encoding': 'identity' }
  const response = await fetch(`${baseUrl}/api/v1/exports/${file}`, { headers, signal })
  if (response.status !== 200) throw new Error(`${file} answered ${response.status}`)
  return response
}

/** Work that takes a file to its end; gives the headers of the answer. */
export const taking = (product: Product, file: string) => async (): Promise<Headers> => {
  const { body, headers } = await askFor(product, file)
  await body!.pipeTo(new WritableStream())
  return headers
}

/** Work that opens the list of all projects, as somebody does meanwhile. */
export const openingList =
  ({ baseUrl, asPerson }: Product) =>
  async () =>
    (await fetch(`${baseUrl}/projects?scope=all`, { headers: asPerson })).text()
