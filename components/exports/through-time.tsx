import { formatInstant } from '#lib/calendar/calendar'
import { paths } from '#lib/paths'
import { Details } from '#components/govuk/details'
import { InsetText } from '#components/govuk/inset-text'
import { listHref, type ChosenFilters } from '#components/filters/filters.ts'
import { MomentForm } from './moment-form.tsx'

type Props = {
  exportId: string
  /** The address's whole query, and what of it travels with files: the filters and the version or view. */
  chosen: ChosenFilters
  kept: ChosenFilters
  problems: readonly { name: string; message: string }[]
  /** When the reader last took this export. */
  lastTakenAt?: Date
}

/** The ways to an export's past: what has changed in it, and how it stood. */
export function ThroughTime({ exportId, chosen, kept, problems, lastTakenAt }: Props) {
  return (
    <>
      <p className="govuk-body">
        {lastTakenAt ? `You last downloaded it on ${formatInstant(lastTakenAt)}. ` : 'You have not downloaded it yet. '}
        <a className="govuk-link" href={listHref(paths.exportChanges(exportId), kept)}>
          {lastTakenAt ? 'See what has changed since then' : 'See what has changed since a date'}
        </a>
      </p>
      <Details summary="See it as it stood on a date" open={problems.some(({ name }) => name.startsWith('asAt'))}>
        <MomentForm
          action={paths.export(exportId)}
          name="asAt"
          legend="As it stood on"
          {...{ chosen, keep: kept, problems }}
          button="Show this moment"
        />
      </Details>
    </>
  )
}

/** Says which moment of the past a page shows, and leads back to the present. */
export const AsItStood = ({ asAt, presentHref }: { asAt: Date; presentHref: string }) => (
  <InsetText>
    This is the export as it stood on {formatInstant(asAt)}.{' '}
    <a className="govuk-link" href={presentHref}>
      Show it as it stands now
    </a>
  </InsetText>
)
