import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network of a client's address, by which attempts are counted: /24 of IPv4, /64 of IPv6, all of which one line has. What is no
 * address is one network.
 */
export function networkOf(address: string | null): string {
  if (address && isIPv4(address)) return `${address.split('.').slice(0, 3).join('.')}.0/24`
  if (!address || !isIPv6(address)) return 'unknown'
  const [head = '', tail] = address.split('%')[0]!.split('::')
  const [left, right] = [groupsOf(head), groupsOf(tail ?? '')]
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0')
  const whole = [...left, ...zeros, ...right].slice(0, 4)
  return `${whole.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

const groupsOf = (text: string) => text.split(':').filter(Boolean)
