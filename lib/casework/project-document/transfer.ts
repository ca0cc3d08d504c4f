import { formatDate } from '#lib/calendar/calendar'
import { labelOf, transferBenefits, transferRisks } from '#lib/labels'
import { provisionOf } from '#lib/reference/schools/provision'
import type { FactPath } from '#lib/task-lists/model/facts'
import {
  answersOf,
  boxOf,
  known,
  lineOf,
  memberOfParliament,
  pairOf,
  registered,
  type AnswerReader,
} from './answers.ts'
import { titled } from './file-name.ts'
import type { Block, ProjectDocument, Row, Section } from './model.ts'
import { equalitySection, proposedDate } from './shared.ts'
import type { DocumentSource } from './source.ts'

const noData = 'No data'

/** A transfer's project document: its sections, labels and their order are those of Prepare 5.1. */
export function transferDocument(source: DocumentSource): ProjectDocument {
  const { proposal, incomingTrust, outgoingTrust } = source
  const tell = answersOf(proposal)
  const trusts = [outgoingTrust, incomingTrust].map((trust) => titled(trust?.name ?? 'new trust'))
  return {
    fileName: `${[proposal.reference, ...trusts].join('_')}_project-template.docx`,
    title: [
      'Project template for:',
      `Incoming trust: ${incomingTrust?.name ?? 'not entered'}${incomingTrust?.ukprn ? ` (UKPRN: ${incomingTrust.ukprn})` : ''}`,
      `Project reference: ${proposal.reference}`,
    ],
    footer: [],
    sections: [
      trustAndDates(source, tell),
      featuresOf(tell),
      benefits(source, tell),
      risks(source, tell),
      {
        heading: 'Legal requirements',
        level: 1,
        blocks: [
          {
            type: 'rows',
            rows: [
              ...lineOf(tell, 'Outgoing trust resolution', 'preparation.outgoingTrustResolution', noData),
              ...lineOf(tell, 'Incoming trust agreement', 'preparation.incomingTrustAgreement', noData),
              ...lineOf(tell, 'Diocesan consent', 'preparation.diocesanConsent', noData),
            ],
          },
        ],
      },
      equalitySection(tell, source),
      { heading: 'Rationale', level: 1, blocks: [] },
      rationale(tell, 'Rationale for the project', 'preparation.rationaleForProject'),
      rationale(tell, 'Rationale for the trust or sponsor', 'preparation.rationaleForTrust'),
      ...academies(source),
    ],
  }
}

function trustAndDates(source: DocumentSource, tell: AnswerReader): Section {
  const { proposedDecisionOn } = source.proposal.preparation ?? {}
  const rows = [
    ...lineOf(tell, 'Recommendation', 'preparation.recommendation', noData),
    ...lineOf(tell, 'Author', 'preparation.author', noData),
    known('Project name', source.incomingTrust?.name),
    ...lineOf(tell, 'Proposed decision date', 'preparation.proposedDecisionOn').map((row) => ({
      ...row,
      text: proposedDecisionOn ? formatDate(proposedDecisionOn) : noData,
    })),
    ...lineOf(tell, 'Proposed academy transfer date', 'significantDate.proposed').map((row) => ({
      ...row,
      text: proposedDate(source) || noData,
    })),
  ]
  return { heading: 'Trust information and project dates', level: 1, blocks: [{ type: 'rows', rows }] }
}

const specificReasons = [
  'preparation.interventionReasons',
  'preparation.initiatedReason',
  'preparation.closureReason',
] as const

function featuresOf(tell: AnswerReader): Section {
  const specific = specificReasons.map(tell).find((told) => told?.text)
  const [type] = lineOf(tell, 'What type of transfer is it?', 'preparation.transferType', noData)
  const other = tell('preparation.otherTransferType')?.text
  const rows: Row[] = [
    ...lineOf(tell, 'Reason for this transfer', 'preparation.transferReason', noData),
    ...lineOf(tell, 'What are the specific reasons for this transfer?', 'preparation.transferReason').map((row) => ({
      ...row,
      text: specific?.text ?? noData,
    })),
    ...(type ? [{ ...type, text: other ? `Other: ${other}` : type.text }] : []),
  ]
  return { heading: 'Features of the transfer', level: 1, blocks: [{ type: 'rows', rows }] }
}

function benefits({ proposal }: DocumentSource, tell: AnswerReader): Section {
  const { benefits = [], otherBenefit } = proposal.preparation ?? {}
  const origin = tell('preparation.benefits')?.origin
  const texts = benefits.map((code) =>
    code === 'other' && otherBenefit ? `Other: ${otherBenefit}` : labelOf(transferBenefits, code),
  )
  const blocks = (texts.length > 0 ? texts : ['N/A']).map((text, index): Block => ({
    type: 'text',
    label: `Benefit ${index + 1}`,
    text,
    origin,
  }))
  return { heading: 'Benefits', level: 1, blocks }
}

const descriptions = {
  'high-profile': 'highProfileRisk',
  'land-and-buildings': 'landAndBuildingsRisk',
  'finance-and-debt': 'financeAndDebtRisk',
  other: 'otherRisk',
} as const

function risks({ proposal }: DocumentSource, tell: AnswerReader): Section {
  const { preparation } = proposal
  const origin = tell('preparation.anyRisks')?.origin
  const described = (preparation?.anyRisks === 'yes' ? preparation.risks : []).map((code) => ({
    label: labelOf(transferRisks, code),
    text: preparation?.[descriptions[code as keyof typeof descriptions]] ?? '',
    origin,
  }))
  const assessed = preparation?.equalityAssessed === 'yes' ? 'Yes' : 'Not considered'
  const rows = [
    ...(described.length > 0 ? described : [{ label: 'Risks', text: 'No risks identified', origin }]),
    { label: 'Equalities impact assessment considered', text: assessed, origin },
  ]
  return { heading: 'Risks', level: 1, blocks: [{ type: 'rows', rows }] }
}

const rationale = (tell: AnswerReader, heading: string, path: FactPath): Section => ({
  heading,
  level: 2,
  blocks: boxOf(tell, heading, path, noData, true),
})

/** Each academy in turn, its pupil numbers on a page of their own. */
function academies({ proposal }: DocumentSource): Section[] {
  return proposal.projects.flatMap((project, index) => {
    const { school } = project
    const tell = answersOf({ ...proposal, project, provision: provisionOf(school.typeName) })
    return [
      { heading: school.name, level: 2 as const, blocks: [], startsPage: index > 0 },
      { heading: 'General information', level: 3 as const, blocks: [general(tell, school)] },
      { heading: 'Pupil numbers', level: 3 as const, blocks: [pupils(tell, school)], startsPage: true },
    ]
  })
}

type School = DocumentSource['proposal']['project']['school']

function general(tell: AnswerReader, school: School): Block {
  const line = lineOf.bind(null, tell)
  const [onRoll, full] = registered(school, { pupils: 'Number on roll', percentFull: 'full' }).map(({ text }) => text)
  const rows = [
    ...registered(school, {
      typeName: 'School type',
      phaseName: 'School phase',
      ageRange: 'Age range',
      capacity: 'Capacity',
    }),
    ...line('Published admission number (PAN)', 'overview.publishedAdmissionNumber'),
    known('Number on roll (percentage the school is full)', `${onRoll} (${full})`),
    ...registered(school, { percentFreeMeals: 'Percentage of free school meals (%FSM)' }),
    ...line('Viability issues', 'overview.viabilityIssues'),
    ...line('Financial deficit', 'overview.financialDeficit'),
    ...pairOf(tell, 'Private finance initiative (PFI) scheme', ['overview.pfiScheme', 'overview.pfiDetails']),
    known('Percentage of good or outstanding schools in the diocesan trust', ''),
    ...pairOf(tell, 'Distance from the academy to the trust headquarters', [
      'overview.distanceMiles',
      'overview.distanceDetails',
    ]),
    ...memberOfParliament(tell, 'MP (party)'),
  ]
  return { type: 'rows', rows }
}

/** What nobody holds here stays blank, for whoever gets the document ready to fill in. */
function pupils(tell: AnswerReader, school: School): Block {
  const rows = [
    ...registered(school, { girls: 'Girls on roll', boys: 'Boys on roll' }),
    known('Pupils with a statement of special educational needs (SEN)', ''),
    known('Pupils whose first language is not English', ''),
    known('Pupils eligible for free school meals during the past 6 years', ''),
    ...lineOf(tell, 'Additional information', 'overview.pupilNotes'),
  ]
  return { type: 'rows', rows }
}
