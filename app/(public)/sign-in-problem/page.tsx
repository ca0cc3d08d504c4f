import { z } from 'zod'
import { Page } from '#components/page/page'

const query = z.object({
  reason: z.enum(['no-access', 'unverified', 'too-many', 'other']).catch('other'),
  wait: z.coerce.number().int().min(1).max(3600).catch(300),
})

/** One answer for people unknown and deactivated: who has been added is nobody else's business. */
const advice = {
  'no-access': {
    title: 'You do not have access to this service',
    text: 'You signed in, but your account has no access to this service, or no longer has. Ask an admin of this service in your team to give you access, then sign in again.',
  },
  unverified: {
    title: 'Your email address is not confirmed',
    text: 'The account you signed in with has no confirmed email address. Ask your organisation’s service desk to confirm it, then sign in again.',
  },
  'too-many': {
    title: 'Too many attempts to sign in',
    text: 'There were too many attempts to sign in from where you are, or to this service altogether.',
  },
  other: {
    title: 'You were not signed in',
    text: 'Something went wrong while you were signing in. Try again. If it goes on, ask an admin of this service.',
  },
} as const

export default async function SignInProblemPage({ searchParams }: PageProps<'/sign-in-problem'>) {
  const { reason, wait } = query.parse(await searchParams)
  const { title, text } = advice[reason]
  return (
    <Page title={title}>
      <p className="govuk-body">{text}</p>
      {reason === 'too-many' && <p className="govuk-body">Try again in {inWords(wait)}.</p>}
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          Sign in
        </a>
      </p>
    </Page>
  )
}

const inWords = (seconds: number) => (seconds <= 60 ? 'a minute' : `${Math.ceil(seconds / 60)} minutes`)
