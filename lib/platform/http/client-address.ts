import { isIP } from 'node:net'

/** The header that carries the client's address inside the web process; what a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-client-address'

/**
 * The address of the client: of the socket, or, behind `proxies` reverse proxies that each append the address they saw to
 * X-Forwarded-For, the entry that the outermost of them appended. Entries before it are the client's own claims: where there are fewer
 * than proxies, or it is no address, the request came another way, and only the socket is believed.
 */
export function clientAddress(socketAddress: string, forwardedFor: string, proxies: number): string {
  const appended = proxies > 0 ? forwardedFor.split(',').at(-proxies) : undefined
  return readAddress(appended) ?? readAddress(socketAddress) ?? 'unknown'
}

/** Without the port that some proxies add, and IPv4 as such. */
function readAddress(text = ''): string | undefined {
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(text.trim()) ?? []
  const address = (bracketed ?? dotted ?? text.trim()).replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(address) ? address : undefined
}
