import { formatInstant } from '#lib/calendar'
import { paths } from '#lib/paths'
import { Button, ButtonLink } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { listHref, type Chosen } from '../lists/filters.ts'
import { MomentForm } from './moment-form.tsx'

type Problem = { name: string; message: string }

type Props = {
  exportId: string
  /** The address's whole query, and what of it travels with files: the filters and the version or view. */
  chosen: Chosen
  kept: Chosen
  problems: readonly Problem[]
  /** The moment that is shown, where not the present. */
  asAt?: Date
  /** When the reader last took this export. */
  lastTakenAt?: Date
}

const isOf = (name: string) => (problem: Problem) => problem.name.startsWith(name)

/** An export in its past: as it stood, and what has changed in it. */
export function ThroughTime({ exportId, chosen, kept, problems, asAt, lastTakenAt }: Props) {
  const path = paths.export(exportId)
  const sinceLast = { ...kept, changedSince: 'last-download' }
  return (
    <>
      {asAt && (
        <p className="govuk-body">
          As it stood on {formatInstant(asAt)}.{' '}
          <a className="govuk-link" href={listHref(path, kept)}>
            Show it as it stands now
          </a>
        </p>
      )}
      <Details summary="What has changed" open={problems.some(isOf('changedSince'))}>
        <p className="govuk-body">
          A row has changed when one of its cells in this export has, whatever caused it. A file of changes has a line
          for each cell, with who changed it last and when.
        </p>
        {lastTakenAt && (
          <>
            <p className="govuk-body">You last took this export on {formatInstant(lastTakenAt)}.</p>
            <div className="govuk-button-group">
              <ButtonLink href={listHref(paths.changedRowsFile(exportId), sinceLast)} download kind="secondary">
                Download rows changed since then
              </ButtonLink>
              <ButtonLink href={listHref(paths.changesFile(exportId), sinceLast)} download kind="secondary">
                Download changes since then
              </ButtonLink>
            </div>
          </>
        )}
        <MomentForm
          action={path}
          name="changedSince"
          legend="Changed since"
          {...{ chosen, keep: kept, problems }}
          button={
            <div className="govuk-button-group">
              <Button kind="secondary" formAction={paths.changedRowsFile(exportId)}>
                Download changed rows
              </Button>
              <Button kind="secondary" formAction={paths.changesFile(exportId)}>
                Download changes
              </Button>
            </div>
          }
        />
      </Details>
      <Details summary="See it as it stood" open={problems.some(isOf('asAt'))}>
        <MomentForm
          action={path}
          name="asAt"
          legend="As it stood on"
          {...{ chosen, keep: kept, problems }}
          button="Show this moment"
        />
      </Details>
    </>
  )
}
