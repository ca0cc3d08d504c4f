import { formatDate, isoDate } from '#lib/calendar/calendar'
import { labelOf, yesNo } from '#lib/labels'
import { findTask } from '#lib/task-lists/definitions/all'
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
import { attendanceSections } from './attendance.ts'
import { hyphened } from './file-name.ts'
import type { Block, ProjectDocument, Section } from './model.ts'
import { equalitySection, proposedDate } from './shared.ts'
import type { DocumentSource } from './source.ts'

/** A conversion's project document: its sections, labels and their order are those of Prepare 5.1. */
export function conversionDocument(source: DocumentSource): ProjectDocument {
  const { proposal, incomingTrust, today } = source
  const { school } = proposal.project
  const tell = answersOf(proposal)
  const answered = (path: 'preparation.author' | 'preparation.clearedBy') => tell(path)?.text ?? ''
  const trust = [incomingTrust?.name, incomingTrust?.referenceNumber].filter(Boolean).join(' - ')
  return {
    fileName: `${hyphened(school.name) || `URN-${school.urn}`}-project-template-${isoDate(today).split('-').toReversed().join('-')}.docx`,
    title: ['Project template for:', `${school.name} - URN ${school.urn}`],
    footer: [
      `Author: ${answered('preparation.author')}`,
      `Cleared by: ${answered('preparation.clearedBy')}`,
      `Version: ${formatDate(today)}`,
    ],
    sections: [
      ...(trust ? [{ heading: trust, level: 2 as const, blocks: [] }] : []),
      overview(source, tell),
      budget(tell),
      forecasts(source, tell),
      ...details(source, tell),
      ...legalRequirements(source, tell),
      equalitySection(tell, source),
      { heading: 'Rationale', level: 1, blocks: [] },
      ...rationale(source, tell),
      {
        heading: 'Risks and issues',
        level: 1,
        blocks: boxOf(tell, 'Risks and issues', 'preparation.risksAndIssues', 'N/A'),
      },
      ...attendanceSections(source),
      { heading: 'Supporting documents', level: 1, blocks: [] },
    ],
  }
}

function overview({ proposal }: DocumentSource, tell: AnswerReader): Section {
  const { school } = proposal.project
  const line = lineOf.bind(null, tell)
  const rows = [
    ...registered(school, {
      typeName: 'School type',
      phaseName: 'School phase',
      ageRange: 'Age range',
      capacity: 'Capacity',
    }),
    ...line('Published admission number (PAN)', 'overview.publishedAdmissionNumber'),
    ...registered(school, {
      pupils: 'Number on roll (NOR)',
      percentFull: 'Percentage of the school is full',
      percentFreeMeals: 'Percentage of free school meals at the school (%FSM)',
    }),
    ...line('Viability issues', 'overview.viabilityIssues'),
    ...line('Which groups of pupils attend the school', 'overview.pupilGroups'),
    ...line('Number of places funded for', 'overview.placesFundedFor'),
    ...line('Alternative provision', 'overview.alternativeProvisionPlaces'),
    ...line('SEN Unit', 'overview.specialUnitPlaces'),
    ...line('Medical', 'overview.medicalPlaces'),
    ...line('Post-16', 'overview.postSixteenPlaces'),
    ...line('Number of residential places', 'overview.residentialPlaces'),
    ...line('Number of funded residential places', 'overview.fundedResidentialPlaces'),
    deficit(proposal),
    ...line('Private finance initiative (PFI) scheme', 'overview.pfiScheme'),
    ...registered(school, { dioceseName: 'Is the school linked to a diocese?' }),
    ...pairOf(tell, 'Distance from the converting school to the trust or other schools in the trust', [
      'overview.distanceMiles',
      'overview.distanceDetails',
    ]),
    ...registered(school, { constituencyName: 'Parliamentary constituency' }),
    ...memberOfParliament(tell, 'MP name and political party'),
  ]
  return { heading: 'School overview', level: 1, blocks: [{ type: 'rows', rows }] }
}

/** Follows from the budget, so its Change link leads there. */
const deficit = ({ project }: DocumentSource['proposal']) => ({
  ...known('Financial deficit', labelOf(yesNo, project.overview?.financialDeficit)),
  origin: { of: 'project' as const, id: project.id, key: 'budget' },
})

function budget(tell: AnswerReader): Section {
  const line = lineOf.bind(null, tell)
  const rows = [
    ...line('End of current financial year', 'budget.currentYearEndsOn'),
    ...line('Forecast revenue carry forward at the end of the current financial year', 'budget.currentYearRevenue'),
    ...line('Forecast capital carry forward at the end of the current financial year', 'budget.currentYearCapital'),
    ...line('End of next financial year', 'budget.nextYearEndsOn'),
    ...line('Forecast revenue carry forward at the end of the next financial year', 'budget.nextYearRevenue'),
    ...line('Forecast capital carry forward at the end of the next financial year', 'budget.nextYearCapital'),
    ...line('Additional information', 'budget.notes'),
  ]
  return { heading: 'Budget information', level: 1, blocks: [{ type: 'rows', rows }] }
}

const years = ['Current year', ...[1, 2, 3].map((year) => `Projected pupil numbers on roll (year ${year})`)]

/** The table that the task shows, under the document's own names of the years. */
function forecasts({ proposal }: DocumentSource, tell: AnswerReader): Section {
  const shown = findTask('pupil-forecasts', proposal)?.shows?.(proposal.project) ?? []
  const tables = shown.flatMap((one): Block[] =>
    one.type === 'table'
      ? [
          {
            type: 'table',
            caption: 'Pupil forecasts',
            head: one.headings,
            rows: one.rows.map(([, ...cells], index) => [years[index]!, ...cells]),
          },
        ]
      : [],
  )
  const notes = lineOf(tell, 'Additional information', 'overview.forecastNotes')
  return { heading: 'Pupil forecasts', level: 1, blocks: [...tables, { type: 'rows', rows: notes }] }
}

function details(source: DocumentSource, tell: AnswerReader): Section[] {
  const { proposal, localAuthority } = source
  const line = lineOf.bind(null, tell)
  const isSponsored = proposal.route === 'sponsored'
  const rows = [
    known('Academy type and route', isSponsored ? 'Sponsored' : 'Converter'),
    ...line('Grant funding type', 'preparation.supportGrantType'),
    ...line('Grant funding amount', 'preparation.supportGrantAmount'),
    ...line('Grant funding reason', 'preparation.supportGrantReason'),
    ...line('Is the school applying for an EIG (Environmental Improvement Grant)?', 'preparation.environmentalGrant'),
    ...line('Recommendation', 'preparation.recommendation'),
    ...line('Recommendation notes', 'preparation.recommendationNotes').filter(({ text }) => text),
    ...line('Has the Schools Notification Mailbox (SNM) received a Form 7?', 'preparation.form7Received'),
    ...line('Date SNM received Form 7', 'preparation.form7ReceivedOn'),
    ...line('Date directive academy order (DAO) pack sent', 'preparation.orderPackSentOn'),
    ...line('Number of sites', 'preparation.schoolSites'),
  ]
  const dates = [
    ...line('Proposed decision date', 'preparation.proposedDecisionOn'),
    ...line('Proposed academy opening date', 'significantDate.proposed').map((row) => ({
      ...row,
      text: proposedDate(source),
    })),
    ...line('Previously considered date', 'preparation.previouslyConsideredOn'),
  ]
  const around = [
    known('Local authority', localAuthority),
    ...line('Sponsor name', 'preparation.sponsorName'),
    ...line('Sponsor reference number', 'preparation.sponsorReference'),
  ]
  return [
    { heading: 'Conversion details', level: 1, blocks: [{ type: 'rows', rows }] },
    { level: 1, blocks: [{ type: 'rows', rows: dates }] },
    { level: 1, blocks: [{ type: 'rows', rows: around }] },
  ]
}

function legalRequirements({ proposal }: DocumentSource, tell: AnswerReader): Section[] {
  const body = proposal.provision === 'pupil-referral-unit' ? 'Management committee' : 'Governing body'
  const rows = [
    ...lineOf(tell, `${body} resolution`, 'preparation.governingBodyResolution', 'N/A'),
    ...lineOf(tell, 'Consultation', 'preparation.consultation', 'N/A'),
    ...lineOf(tell, 'Diocesan consent', 'preparation.diocesanConsent', 'N/A'),
    ...lineOf(tell, 'Foundation consent', 'preparation.foundationConsent', 'N/A'),
  ]
  return rows.length > 0 ? [{ heading: 'Legal requirements', level: 1, blocks: [{ type: 'rows', rows }] }] : []
}

function rationale({ proposal }: DocumentSource, tell: AnswerReader): Section[] {
  const project = 'Rationale for the project'
  const trust = 'Rationale for the trust or sponsor'
  return [
    ...(proposal.route === 'sponsored'
      ? []
      : [
          {
            heading: project,
            level: 2 as const,
            blocks: boxOf(tell, project, 'preparation.rationaleForProject', 'N/A'),
          },
        ]),
    { heading: trust, level: 2, blocks: boxOf(tell, trust, 'preparation.rationaleForTrust', 'N/A') },
  ]
}
