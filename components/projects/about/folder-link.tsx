/** The way to a folder that somebody entered; nothing where nobody did. */
export function FolderLink({ href }: { href: string | null }) {
  if (!href) return 'Not entered'
  return (
    <a className="govuk-link app-typed" href={href}>
      {href}
    </a>
  )
}
