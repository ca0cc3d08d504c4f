import { z, ZodError } from 'zod'
import { readParams } from '#app/params'
import { leadsTo, leadsToTryAgain } from '#app/try-again'
import { Refused } from '#lib/platform/errors'
import { refused, refusedElsewhere, rejected, type FormState } from '#lib/platform/forms/form-state'
import { readForm } from '#lib/platform/forms/read-form'

const unavailable =
  'Your answers were not saved: the service is not available at the moment. They are still here. Try again in a minute.'
const signedOut =
  'Your answers were not saved: you have been signed out. They are still here. Sign in again in another tab or window, then come back and try again.'

/**
 * What every form's action shares: reads the form, runs `work`, and gives the form again as typed when its schema or a rule of the domain
 * says no, the database is away or the session has ended. Work that succeeds redirects. What somebody may not do, or what does not exist,
 * becomes its page.
 */
export async function answerForm(
  form: FormData,
  work: (read: ReturnType<typeof readForm>) => Promise<FormState>,
): Promise<FormState> {
  // Bound arguments that somebody tampered with shift the others.
  const read = readForm(await readParams(z.instanceof(FormData), form))
  const again = (message: string, field?: string) => refused(read.values, read.version, message, field)
  try {
    return await work(read)
  } catch (error) {
    if (error instanceof ZodError) return rejected(read.values, read.version, error)
    if (error instanceof Refused && error.links.length > 0)
      return refusedElsewhere(read.values, read.version, error.links)
    if (error instanceof Refused) return again(error.message, error.field)
    if (leadsToTryAgain(error)) return again(unavailable)
    if (leadsTo(error, '/sign-in')) return again(signedOut)
    throw error
  }
}
