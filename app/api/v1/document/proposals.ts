import { z } from 'zod'
import { idempotencyKey, receivedProposal, proposalReceipt } from '#lib/casework/proposals/receiving/schema'
import { json, problems } from './answers.ts'
import { curl, type Operation } from './operation.ts'

const example: z.input<typeof receivedProposal> = {
  type: 'conversion',
  applicationReference: 'A2B_1234',
  receivedOn: '2026-10-05',
  urn: '123456',
  incomingTrust: { ukprn: '10012345' },
  proposedConversionOn: '2027-09-01',
  hasConsulted: true,
}

const send: Operation = {
  operationId: 'sendProposal',
  summary: 'Send a proposal',
  description:
    'For the application service. Creates the proposal once for each Idempotency-Key: the same request again, also at the same moment, gets the same answer. Schools of one application that name the same new trust form one trust.',
  requestParams: {
    header: z.object({
      'Idempotency-Key': idempotencyKey.meta({
        description: 'The same whenever the same proposal is sent again, another for each proposal',
      }),
    }),
  },
  requestBody: { required: true, content: { 'application/json': { schema: receivedProposal, example } } },
  responses: {
    201: json('The proposal', proposalReceipt.meta({ id: 'ReceivedProposal' }), {
      Location: z.string().meta({ description: 'The page of the proposal' }),
    }),
    ...problems(400, 409, 413, 422),
  },
  'x-codeSamples': curl(
    '/api/v1/proposals',
    '-f',
    '-H "Content-Type: application/json"',
    '-H "Idempotency-Key: $APPLICATION"',
    '--data @proposal.json',
  ),
}

/** What systems may send, by its address. */
export const proposalPaths: Record<string, { post: Operation }> = { '/api/v1/proposals': { post: send } }
