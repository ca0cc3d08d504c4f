import type { KeyRow } from '#lib/api-keys/list-queries'
import { paths } from '#lib/paths'

/** The keys that go on working after their maker is deactivated, for the admin who is about to do it. */
export const KeysThatStay = ({ keys }: { keys: readonly Pick<KeyRow, 'id' | 'name' | 'opens'>[] }) => (
  <>
    <p className="govuk-body">They made these API keys, which belong to systems and go on working until revoked:</p>
    <ul className="govuk-list govuk-list--bullet">
      {keys.map(({ id, name, opens }) => (
        <li key={id}>
          {name} ({opens}).{' '}
          <a className="govuk-link" href={paths.revokeKey(id)}>
            Revoke<span className="govuk-visually-hidden"> the key of {name}</span>
          </a>
        </li>
      ))}
    </ul>
  </>
)
