import type { Config } from '#lib/platform/config/config'

/**
 * The session cookie. `__Host-` ties it to this very host over https. Browsers share cookies between the ports of a host, so over
 * http the port is part of the name: two copies on one machine do not sign each other out.
 */
export function sessionCookie({ baseUrl }: Pick<Config, 'baseUrl'>) {
  const { protocol, port } = new URL(baseUrl)
  const secure = protocol === 'https:'
  return {
    name: secure ? '__Host-portal-session' : `portal-session-${port || 80}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  }
}
