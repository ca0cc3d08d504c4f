/** Whether a reader takes gzip, by its `Accept-Encoding` (RFC 9110, 12.5.3). One that does not say is sent files as they are. */
export function acceptsGzip(header: string | null): boolean {
  const wanted = (header ?? '').split(',').map((part) => {
    const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
    return { coding, isWanted: weight === undefined || Number(weight) > 0 }
  })
  const gzip = wanted.find(({ coding }) => coding === 'gzip' || coding === 'x-gzip')
  return (gzip ?? wanted.find(({ coding }) => coding === '*'))?.isWanted ?? false
}
