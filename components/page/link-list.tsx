type Props = { links: readonly { text: string; href: string }[] }

/** The ways on from a page, one below the other. */
export const LinkList = ({ links }: Props) => (
  <ul className="govuk-list">
    {links.map(({ text, href }) => (
      <li key={href}>
        <a className="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)
