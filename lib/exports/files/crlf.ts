const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Ends rows with CRLF (RFC 4180) where PostgreSQL ends them with LF. Give it a file piece by piece; line feeds inside quoted cells
 * stay as they are. An escaped quote is two quotes, so whether a cell is open is whether the quotes so far are odd.
 */
export function createCrlf(): (piece: Buffer) => Buffer {
  let isOpen = false
  return (piece) => {
    const ends: number[] = []
    let nextQuote = find(piece, quote, 0)
    let nextLine = find(piece, lineFeed, 0)
    while (nextQuote < piece.length || nextLine < piece.length) {
      if (nextQuote < nextLine) {
        isOpen = !isOpen
        nextQuote = find(piece, quote, nextQuote + 1)
      } else {
        if (!isOpen) ends.push(nextLine)
        nextLine = find(piece, lineFeed, nextLine + 1)
      }
    }
    return withReturns(piece, ends)
  }
}

function withReturns(piece: Buffer, ends: readonly number[]): Buffer {
  const result = Buffer.allocUnsafe(piece.length + ends.length)
  let from = 0
  let length = 0
  for (const end of ends) {
    length += piece.copy(result, length, from, end)
    result[length++] = carriageReturn
    from = end
  }
  piece.copy(result, length, from)
  return result
}

function find(piece: Buffer, byte: number, from: number): number {
  const at = piece.indexOf(byte, from)
  return at < 0 ? piece.length : at
}
