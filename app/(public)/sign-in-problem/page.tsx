import { z } from 'zod'

const query = z.object({
  reason: z.enum(['no-access', 'unverified', 'too-many', 'other']).catch('other'),
  wait: z.coerce.number().int().min(1).max(3600).catch(300),
})

const advice = {
  'no-access': {
    title: 'You do not have access to this service',
    text: 'You signed in, but nobody has given your account access to this service, or it was taken away. Ask an admin of this service in your team to add you, then sign in again.',
  },
  unverified: {
    title: 'Your e-mail address is not confirmed',
    text: 'The account you signed in with does not have a confirmed e-mail address. Confirm it with your organisation’s service desk, then sign in again.',
  },
  'too-many': {
    title: 'Too many attempts to sign in',
    text: 'There were too many attempts to sign in from where you are.',
  },
  other: {
    title: 'You were not signed in',
    text: 'Something went wrong while you were signing in. Nothing was changed. Try again, and ask an admin of this service if it happens again.',
  },
} as const

export default async function SignInProblemPage({ searchParams }: PageProps<'/sign-in-problem'>) {
  const { reason, wait } = query.parse(await searchParams)
  const { title, text } = advice[reason]
  return (
    <main className="govuk-main-wrapper" id="main-content">
      <title>{`${title} - Prepare and Complete`}</title>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{text}</p>
      {reason === 'too-many' && <p className="govuk-body">Try again in {inWords(wait)}.</p>}
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          Sign in
        </a>
      </p>
    </main>
  )
}

const inWords = (seconds: number) => (seconds <= 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`)
