import { pool } from '#lib/platform/database/client'
import { reference } from '#lib/casework/proposals/creating/rules'
import { syntheticId } from '../generator/synthetic-id.ts'
import { addDays } from '../scenarios/scenario.ts'
import type { Rows } from '../generator/rows.ts'

const [smallest, largest] = [2, 4]

type Proposal = Rows['proposal'][number]

/** Groups some of the proposals that join the same trust, conversions and transfers alike. */
export async function addGroups(rows: Rows): Promise<void> {
  const joining = rows.proposal.filter(({ incomingTrustId, deletedAt }) => incomingTrustId && !deletedAt)
  const groups = [...Map.groupBy(joining, ({ incomingTrustId }) => incomingTrustId!).values()]
    .filter((proposals, place) => proposals.length >= smallest && place % 3 === 0)
    .map((proposals) => proposals.slice(0, largest))
  const { rows: numbers } = await pool().query<{ number: string }>(
    `select nextval('project_group_reference') as number from generate_series(1, $1)`,
    [groups.length],
  )
  for (const [place, members] of groups.entries()) addGroup(rows, members, BigInt(numbers[place]!.number))
}

function addGroup(rows: Rows, members: Proposal[], number: bigint): void {
  const [first] = members
  const createdAt = addDays(members.at(-1)!.createdAt as Date, 1)
  const id = syntheticId('projectGroup', createdAt, Number(number))
  rows.projectGroup.push({
    id,
    reference: reference.group(number),
    trustId: first!.incomingTrustId!,
    officerId: first!.officerId,
    createdById: first!.officerId ?? first!.createdById,
    createdAt,
  })
  for (const proposal of members) proposal.groupId = id
}
