import pg from 'pg'

/**
 * A connection for work on the schema. When `signal` aborts, it is cut and the server gives up what it was doing within a second;
 * queries then reject.
 */
export async function connectOwner(ownerUrl: string, signal?: AbortSignal): Promise<pg.Client> {
  signal?.throwIfAborted()
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    options: '-c client_connection_check_interval=500',
  })
  client.on('error', () => {
    // The query under way rejects with the same error.
  })
  const cut = () => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  signal?.addEventListener('abort', cut, { once: true })
  client.once('end', () => signal?.removeEventListener('abort', cut))
  await client.connect()
  return client
}
