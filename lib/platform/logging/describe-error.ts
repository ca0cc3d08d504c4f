type ErrorDescription = { name: string; code?: string; message: string; stack?: string[] }

/**
 * What a log may hold of an error. The database and its client quote values of the record in their messages: of what they say
 * only the last line is kept, without anything quoted, and no address.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: withoutValues(String(messageIn(error))) }
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown }
  return {
    name: error.name,
    ...(code === undefined && digest === undefined ? {} : { code: String(code ?? digest) }),
    message: withoutValues(error.message || String((error as AggregateError).errors?.[0] ?? '')),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  }
}

/** The job queue gives its errors as plain objects that carry a message. */
const messageIn = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown ? thrown.message : thrown

function withoutValues(message: string): string {
  const lastLine = message.trim().split('\n').at(-1) ?? ''
  return lastLine
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|\([^()]*\)=\([^()]*\)/g, '[value]')
    .replaceAll(/\S+@\S+/g, '[address]')
    .slice(0, 300)
}
