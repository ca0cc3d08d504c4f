/** How Prisma, the driver, the server and the network each say that the database cannot be reached or is going away. */
const away =
  /\b(P1001|P1002|P1008|P1017|P2024|P2028|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3])\b|DatabaseNotReachable|ConnectionClosed|ConnectionTimeout|SocketTimeout|Connection terminated|timeout exceeded when trying to connect|Can't reach database server|the database system is (starting up|shutting down|in recovery)|terminating connection|server closed the connection/i

/**
 * PostgreSQL's codes for what may be over in a minute: no connection (08), no room or memory (53), a deadlock, a limit of time on a
 * statement, a lock or a transaction.
 */
const busy = /^(?:08\d{3}|53\d{3}|40P01|55P03|57014|25P0[34])$/

/** Whether an error says that the database is away or overloaded, and not that something is wrong with what was asked: trying again may help. */
export function isUnavailable(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code, meta } = one as { code?: unknown; meta?: unknown }
    if (away.test(`${String(code)} ${one.name} ${one.message} ${JSON.stringify(meta ?? '')}`)) return true
    if (codesIn(one).some((found) => busy.test(found))) return true
  }
  return false
}

/** The driver's own code, and those that Prisma passes on in `meta` and in the cause of its adapter. */
function codesIn({ code, meta, cause }: { code?: unknown; meta?: unknown; cause?: unknown }): string[] {
  const passedOn = JSON.stringify([meta ?? null, cause instanceof Error ? null : (cause ?? null)])
  return [String(code), ...Array.from(passedOn.matchAll(/"(?:code|originalCode)":"(\w{5})"/g), ([, found]) => found!)]
}
