/** How Prisma, the driver, the server and the network each say that the database cannot be reached or is going away. */
const away =
  /\b(P1001|P1002|P1008|P1017|P2024|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|08\d{3})\b|DatabaseNotReachable|ConnectionClosed|ConnectionTimeout|SocketTimeout|Connection terminated|timeout exceeded when trying to connect|Can't reach database server|the database system is (starting up|shutting down|in recovery)|terminating connection|server closed the connection/i

/** Whether an error says that the database is away, and not that something is wrong with what was asked: trying again may help. */
export function isUnavailable(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code, meta } = one as { code?: unknown; meta?: unknown }
    if (away.test(`${String(code)} ${one.name} ${one.message} ${JSON.stringify(meta ?? '')}`)) return true
  }
  return false
}
