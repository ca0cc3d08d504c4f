const localHosts = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address is one that only this machine understands. */
export const isLocalAddress = (address: string): boolean => localHosts.includes(new URL(address).hostname)
