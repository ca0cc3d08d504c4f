import { once } from 'node:events'
import { createServer } from 'node:net'

const message = (type: string, body: Buffer) => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}
const int = (bytes: 2 | 4, value: number) => {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 2) buffer.writeInt16BE(value)
  else buffer.writeInt32BE(value)
  return buffer
}
const text = (value: string) => Buffer.from(`${value}\0`)
const field = (name: string) =>
  Buffer.concat([text(name), int(4, 0), int(2, 0), int(4, 25), int(2, -1), int(4, -1), int(2, 0)])
const cell = (value: string) => Buffer.concat([int(4, value.length), Buffer.from(value)])

/** Speaks just enough of PostgreSQL's protocol to say which version it is: no older server can be installed with the packages. */
export async function olderServer(number: string, version: string) {
  const ready = message('Z', Buffer.from('I'))
  const answer = Buffer.concat([
    message('T', Buffer.concat([int(2, 2), field('number'), field('version')])),
    message('D', Buffer.concat([int(2, 2), cell(number), cell(version)])),
    message('C', text('SELECT 1')),
    ready,
  ])
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', int(4, 0)), ready]))
      socket.on('data', (chunk: Buffer) => chunk.toString('latin1', 0, 1) === 'Q' && socket.write(answer))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as { port: number }).port }
}
