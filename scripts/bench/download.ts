import { once } from 'node:events'
import { get, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { Product } from './product.ts'

/**
 * Asks for a file of the merged export, or of another, as a system does; `file` is what stands after `exports/`. Without compression: what is
 * compared is the way of the bytes, and both sides must carry the same. By the plainest client there is, as it shares the machine with
 * what is measured. Throws on any other answer than the file.
 */
export async function askFor(
  { baseUrl, asSystem }: Product,
  file: string,
  signal?: AbortSignal,
): Promise<IncomingMessage> {
  const headers = { ...asSystem, 'Accept-Encoding': 'identity' }
  const request = get(`${baseUrl}/api/v1/exports/${file}`, { headers, signal })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  // Of a reader that leaves, no more is heard.
  for (const part of [request, response]) part.on('error', () => {})
  if (response.statusCode !== 200) throw new Error(`${file} answered ${response.statusCode}`)
  return response
}

/** Work that takes a file to its end; gives the headers of the answer. */
export const taking = (product: Product, file: string) => async (): Promise<IncomingHttpHeaders> => {
  const response = await askFor(product, file)
  await once(response.resume(), 'end')
  return response.headers
}

/** Work that opens the list of all projects, as somebody does meanwhile. */
export const openingList =
  ({ baseUrl, asPerson }: Product) =>
  async () =>
    (await fetch(`${baseUrl}/projects?scope=all`, { headers: asPerson })).text()
