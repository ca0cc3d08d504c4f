import { z } from 'zod'
import { budget as budgetTask } from '#lib/task-lists/definitions/prepare/budget'
import { carriedForward, day, month, shaped, text, trustReference, ukprn, urn } from './fields.ts'

const exactlyOne = (what: object) => Object.values(what).filter((value) => value !== undefined).length === 1

/** A trust of the register, by one of its numbers. */
const registeredTrust = z
  .strictObject({ ukprn: ukprn.optional(), referenceNumber: trustReference.optional() })
  .refine(exactlyOne, 'must have exactly one of ukprn and referenceNumber')

/** Where the proposal leads: a trust of the register, a new one by its name, or one that others are forming already. */
const incomingTrust = z
  .strictObject({
    ukprn: ukprn.optional(),
    referenceNumber: trustReference.optional(),
    newTrustName: text.min(3, 'must be 3 characters or more').max(200, 'must be 200 characters or fewer').optional(),
    formAMatReference: shaped(/^FAM_\d{8}$/, 'must be a form a MAT reference: FAM_ and eight digits').optional(),
  })
  .refine(exactlyOne, 'must have exactly one of ukprn, referenceNumber, newTrustName and formAMatReference')

const financialYear = z.strictObject({
  endsOn: day.nullish(),
  revenue: carriedForward.nullish(),
  capital: carriedForward.nullish(),
})

const budget = z
  .strictObject({ currentYear: financialYear.nullish(), nextYear: financialYear.nullish() })
  .superRefine(({ currentYear, nextYear }, context) => {
    const dates = { currentYearEndsOn: currentYear?.endsOn ?? null, nextYearEndsOn: nextYear?.endsOn ?? null }
    if (budgetTask.check?.(dates))
      context.addIssue({
        code: 'custom',
        path: ['nextYear', 'endsOn'],
        message: 'must be a year after currentYear.endsOn',
      })
  })

const pupils = z
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(100_000, 'must be 100,000 or less')
  .nullish()

const conversion = z.strictObject({
  type: z.literal('conversion'),
  applicationReference: shaped(/^A2B_\d{1,10}$/, 'must be A2B_ and a number'),
  receivedOn: day,
  urn,
  incomingTrust,
  proposedConversionOn: month.nullish(),
  publishedAdmissionNumber: z
    .int('must be a whole number')
    .min(0, 'must be 0 or more')
    .max(5000, 'must be 5,000 or less')
    .nullish(),
  pfi: z.strictObject({ isPartOfScheme: z.boolean('must be true or false'), scheme: text.nullish() }).nullish(),
  rationaleForTrust: text.nullish(),
  hasConsulted: z.boolean('must be true or false').nullish(),
  budget: budget.nullish(),
  forecastPupils: z.strictObject({ yearOne: pupils, yearTwo: pupils, yearThree: pupils }).nullish(),
})

const transfer = z.strictObject({
  type: z.literal('transfer'),
  applicationReference: shaped(/^TRF-[A-Z0-9-]{1,20}$/, 'must be TRF- and capital letters or digits'),
  receivedOn: day,
  outgoingTrust: registeredTrust,
  urns: z
    .array(urn)
    .min(1, 'must have at least one URN')
    .max(200, 'must have 200 URNs or fewer')
    .refine((urns) => new Set(urns).size === urns.length, 'must not have a URN twice'),
  incomingTrust: incomingTrust.nullish(),
  proposedTransferOn: month.nullish(),
  rationale: text.nullish(),
})

/** A proposal as the application service sends it (Prepare 2.3). */
export const receivedProposal = z.discriminatedUnion('type', [conversion, transfer], 'must be conversion or transfer')
export type ReceivedProposal = z.infer<typeof receivedProposal>
export type ReceivedConversion = z.infer<typeof conversion>
export type ReceivedTransfer = z.infer<typeof transfer>
export type ReceivedTrust = z.infer<typeof incomingTrust>

/** What the application service is told of a proposal that it sent: nothing that ever changes, so that it can be told again. */
export const proposalReceipt = z.object({
  id: z.uuid(),
  reference: z.string(),
  link: z.url(),
  projects: z.array(z.object({ id: z.uuid(), urn })),
})
export type ProposalReceipt = z.infer<typeof proposalReceipt>

/** What makes two requests the same one. */
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,100}$/)
