/** The header that carries the client's address inside the web process; what a client sends under this name is overwritten. */
export const clientAddressHeader = 'x-client-address'

/**
 * The address of the client: of the socket, or, behind `proxies` reverse proxies that each append the address they saw to
 * X-Forwarded-For, the entry that the outermost of them appended. Entries before it are the client's own claims.
 */
export function clientAddress(socketAddress: string, forwardedFor: string | undefined, proxies: number): string {
  const seen = [...(forwardedFor ?? '').split(',').map((part) => part.trim()), socketAddress].filter(Boolean)
  return seen.at(-1 - proxies) ?? seen[0]!
}
