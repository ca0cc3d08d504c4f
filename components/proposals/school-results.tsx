import { labelOf, performanceLevels, performanceStages, type PerformanceStage } from '#lib/labels'
import { measures, type Unit } from '#lib/reference/performance/measures'
import type { Figure, SchoolPerformance, YearOfResults } from '#lib/casework/school-performance/queries'
import { BarChart } from '#components/charts/bar-chart'
import { Table } from '#components/govuk/table'
import { Tag } from '#components/govuk/tag'

/** What is published of one school, stage by stage and year by year: a table beside its charts. */
export function SchoolResults({ school, headingLevel = 2 }: { school: SchoolPerformance; headingLevel?: 2 | 3 }) {
  const [Stage, Year] = headingLevel === 2 ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  if (school.stages.length === 0) return <p className="govuk-body">No data. Nothing is published about this school.</p>
  return school.stages.map(({ stage, years }) => (
    <section key={stage}>
      <Stage className="govuk-heading-m">{performanceStages[stage]}</Stage>
      {years.map((year) => (
        <section key={year.year}>
          <Year className="govuk-heading-s">
            {academicYear(year.year)} <Tag colour={year.status === 'Final' ? 'green' : 'yellow'}>{year.status}</Tag>
          </Year>
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-one-half">
              <YearTable year={year} name={`${performanceStages[stage]}, ${academicYear(year.year)}`} />
            </div>
            <div className="govuk-grid-column-one-half">
              <YearCharts year={year} stage={stage} id={`results-${school.urn}-${stage}-${year.year}`} />
            </div>
          </div>
        </section>
      ))}
    </section>
  ))
}

const levels = ['school', 'local-authority', 'england'] as const
const figuresOf = ({ school, authority, england }: YearOfResults['rows'][number]) => [school, authority, england]

const YearTable = ({ year, name }: { year: YearOfResults; name: string }) => (
  <Table
    caption={`${name}: figures`}
    captionClassName="govuk-visually-hidden"
    stacks
    firstCellIsHeader
    head={[
      { content: 'Measure' },
      ...levels.map((level) => ({ content: labelOf(performanceLevels, level), numeric: true })),
    ]}
    rows={year.rows.map((row) => [
      { content: measures[row.measure].label },
      ...figuresOf(row).map((figure) => ({ content: textOf(figure, measures[row.measure].unit), numeric: true })),
    ])}
  />
)

const chartTitles: Partial<Record<Unit, string>> = {
  percent: 'Percentages',
  points: 'Points',
  progress: 'Progress scores (0 is the national average)',
}

/** A chart for each unit: figures of different units share no scale. How many pupils there are, and how sure a score is, are no comparison. */
function YearCharts({ year, stage, id }: { year: YearOfResults; stage: PerformanceStage; id: string }) {
  return (Object.keys(chartTitles) as Unit[]).flatMap((unit) => {
    const rows = year.rows.filter(({ measure }) => measures[measure].unit === unit)
    if (rows.every((row) => figuresOf(row).every(({ value }) => value === null))) return []
    return (
      <BarChart
        key={unit}
        id={`${id}-${unit}`}
        title={`${performanceStages[stage]}, ${academicYear(year.year)}: ${chartTitles[unit]}`}
        series={levels.map((level) => labelOf(performanceLevels, level))}
        groups={rows.map((row) => ({
          label: measures[row.measure].short,
          values: figuresOf(row).map(({ value }) => value),
        }))}
        format={(value) => numberIn(value, unit)}
      />
    )
  })
}

const academicYear = (year: number) => `${year - 1} to ${year}`

const textOf = ({ value, reason }: Figure, unit: Unit) =>
  value === null ? (reason ?? 'No data') : numberIn(value, unit)

const numberIn = (value: number, unit: Unit) =>
  unit === 'percent' ? `${value}%` : unit === 'pupils' ? value.toLocaleString('en-GB') : String(value)
