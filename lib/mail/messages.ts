import type { EmailKind } from '#lib/labels'

/** A record that an e-mail is about: its page in full, `https://…`, and what people call it. */
type LinkedRecord = { title: string; url: string }

/** What there is to say: the kind, who did it, and the records concerned (of a new person: the service itself). */
export type EmailContext = { kind: EmailKind; by: string; about: readonly LinkedRecord[] }

type Wording = { one: string; many: (count: number) => string; sentence: (by: string, count: number) => string }

const countNoun = (count: number, noun: string) => (count === 1 ? `a ${noun}` : `${count} ${noun}s`)

const wordings: Record<EmailKind, Wording> = {
  'proposal-assigned': {
    one: 'Proposal assigned to you',
    many: (count) => `${count} proposals assigned to you`,
    sentence: (by, count) => `${by} has assigned ${countNoun(count, 'proposal')} to you:`,
  },
  'project-assigned': {
    one: 'Project assigned to you',
    many: (count) => `${count} projects assigned to you`,
    sentence: (by, count) => `${by} has assigned ${countNoun(count, 'project')} to you:`,
  },
  'project-handed-over': {
    one: 'Project handed over to Regional casework services',
    many: (count) => `${count} projects handed over to Regional casework services`,
    sentence: (by, count) =>
      `${by} has handed over ${countNoun(count, 'project')} to Regional casework services. Nobody has taken it on yet:`,
  },
  'person-added': {
    one: 'You can now sign in',
    many: () => 'You can now sign in',
    sentence: (by) => `${by} has added you to this service. Sign in with your work account:`,
  },
}

/** The words of an e-mail to somebody. Plain text: whoever reads it signs in to see more. */
export function renderEmail({ kind, by, about }: EmailContext, firstName: string): { subject: string; body: string } {
  const { one, many, sentence } = wordings[kind]
  const count = about.length
  return {
    subject: count === 1 ? `${one}: ${about[0]!.title}` : many(count),
    body: [
      `Dear ${firstName}`,
      sentence(by, count),
      ...about.map(({ title, url }) => `${title}\n${url}`),
      'This message was sent by Prepare and Complete. Nobody reads replies to it.',
    ].join('\n\n'),
  }
}
