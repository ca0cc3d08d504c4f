import { paths } from '#lib/paths'

/** Who is signed in, with the way to their sessions and the way out. Signing out is a form: a link could be followed by a prefetch. */
export function SignedIn({ name, signOut }: { name: string; signOut?: () => Promise<void> }) {
  return (
    <form action={signOut} className="app-signed-in">
      <span className="app-signed-in__name">
        <span className="govuk-visually-hidden">Signed in as </span>
        <a className="govuk-link govuk-link--no-visited-state" href={paths.sessions}>
          {name}
          <span className="govuk-visually-hidden">, your sessions</span>
        </a>
      </span>
      {signOut && <button className="app-link-button">Sign out</button>}
    </form>
  )
}
