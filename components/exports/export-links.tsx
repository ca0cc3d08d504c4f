import { paths } from '#lib/paths'

type Props = { exports: readonly { id: string; name: string; query: string }[] }

/** The exports that hold more about what a list shows, under the same filters; nothing where there are none. */
export function ExportLinks({ exports }: Props) {
  if (exports.length === 0) return null
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">All that is known of these projects, under the same filters:</p>
      <ul className="govuk-list govuk-list--bullet">
        {exports.map(({ id, name, query }) => (
          <li key={id}>
            <a className="govuk-link" href={`${paths.export(id)}?${query}`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
