import { z } from 'zod'
import { choice, longText, required } from '#lib/platform/forms/questions/questions'
import type { Questions } from '#lib/platform/forms/questions/question'
import type { Field } from '#lib/platform/forms/fields'
import type { ProjectType } from '#lib/labels'
import { detailQuestions } from '#lib/casework/projects/details/questions'

/** Who takes a project on: Regional casework services, or the region that prepared it. */
const receivers = {
  'regional-casework-services': 'Regional casework services',
  'regional-team': 'The regional team',
} as const

const to = required(choice('Who will complete this project?', receivers), {
  error: 'Select who will complete this project',
})
const comments = longText('Handover comments', {
  rows: 6,
  hint: 'They become a note. Do not include personal or financial information',
})
const { outgoingTrustLink: _outgoing, ...ofConversions } = detailQuestions
const detailsOf = (type: ProjectType): Questions => (type === 'transfer' ? detailQuestions : ofConversions)

/** The fields of the handover; `regional` says who carries on, should the region keep the project. */
export function handoverFields(type: ProjectType, regional: { team: string; hint: string }): Field[] {
  const hints = {
    'regional-casework-services': {
      text: receivers['regional-casework-services'],
      hint: 'One of their caseworkers will take the project on',
      reveals: [comments.field('comments')],
    },
    'regional-team': { text: regional.team, hint: regional.hint },
  }
  const options = (['regional-casework-services', 'regional-team'] as const).map((value) => ({
    value,
    ...hints[value],
  }))
  return [
    { type: 'radios', name: 'to', label: to.label, options },
    ...Object.entries(detailsOf(type)).map(([name, question]) => question.field(name)),
  ]
}

/** A handover as its form sends it. Whoever gets the project from somebody else is told something about it. */
export const handoverInput = (type: ProjectType) =>
  z
    .object({
      to: to.schema.transform((value) => value!),
      comments: comments.schema,
      schoolLink: detailQuestions.schoolLink.schema,
      incomingTrustLink: detailQuestions.incomingTrustLink.schema,
      outgoingTrustLink:
        type === 'transfer'
          ? detailQuestions.outgoingTrustLink.schema
          : z
              .unknown()
              .optional()
              .transform(() => null),
      twoRequiresImprovement: detailQuestions.twoRequiresImprovement.schema,
    })
    .refine(({ to, comments }) => to === 'regional-team' || comments, {
      path: ['comments'],
      message: 'Enter handover comments for Regional casework services',
      when: ({ value }) => (value as { to?: unknown }).to === 'regional-casework-services',
    })
export type Handover = z.infer<ReturnType<typeof handoverInput>>
