import { formatDate } from '#lib/calendar/calendar'
import type { Codes, equalityImpacts } from '#lib/labels'
import { lineOf, type AnswerReader } from './answers.ts'
import type { Section } from './model.ts'
import type { DocumentSource } from './source.ts'

const impacts: Record<Codes<typeof equalityImpacts>, string> = {
  unlikely:
    'The decision is unlikely to affect people or groups who share protected characteristics disproportionately.',
  'some-impact':
    'The decision has some impact on people or groups who share protected characteristics, but on balance not a disproportionate one.',
  likely: 'The decision is likely to affect people or groups who share protected characteristics disproportionately.',
}

/** The public sector equality duty: the impact in a sentence, and what is done about it where there is one. */
export function equalitySection(tell: AnswerReader, { proposal }: DocumentSource): Section {
  const sentence = impacts[proposal.preparation?.equalityImpact as keyof typeof impacts] ?? ''
  const consideration = lineOf(tell, 'Public Sector Equality Duty consideration', 'preparation.equalityImpact')
  const reduction = lineOf(tell, 'What will be done to reduce this impact?', 'preparation.equalityReduction')
  const rows = [...consideration.map((row) => ({ ...row, text: sentence })), ...reduction.filter(({ text }) => text)]
  return { heading: 'Public Sector Equality Duty', level: 1, blocks: [{ type: 'rows', rows }] }
}

/** A significant date as the document has it: its first day. */
export const proposedDate = ({ proposal }: DocumentSource) =>
  proposal.project.significantOn ? formatDate(proposal.project.significantOn) : ''
