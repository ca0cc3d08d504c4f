import { readSelection, selectionNames } from '#app/(service)/exports/_selection/exports-wanted'
import { page } from '#app/_web/page'
import { exportParams } from '#app/_web/params'
import { readQuery } from '#app/_web/query/read-query'
import { ChangesSummary } from '#components/exports/changes-summary'
import { MomentForm, momentHref } from '#components/exports/moment-form'
import { PastDownloads } from '#components/exports/past-downloads'
import { listHref } from '#components/filters/filters.ts'
import { Page } from '#components/page/page'
import { describeFilters } from '#lib/catalogue/filters/describe-filters'
import { fileOptions, readOptions } from '#lib/exports/files/file-options'
import { parseFilters } from '#lib/catalogue/filters/filters'
import { describeExport } from '#lib/exports/previews/queries'
import { listOwnDownloads } from '#lib/exports/downloads/baseline'
import { readTimes, sinceNames } from '#lib/exports/point-in-time/moments'
import { getChangeSummary } from '#lib/exports/changes/change-summary'
import { paths } from '#lib/paths'
import { comparedWith } from './compared.ts'

/** So many of one's own downloads are offered to compare with. */
const offered = 5

export default page(exportParams, async ({ who, exportId, query: asked }) => {
  const query = readQuery(asked)
  const { wanted, view } = await readSelection(who, exportId, query)
  const described = await describeExport(who, wanted)
  const { options } = readOptions(fileOptions, query)
  const parsed = parseFilters(query, described.filters, [
    ...selectionNames,
    ...sinceNames,
    ...Object.keys(fileOptions.shape),
  ])
  const { times, problems: wrongTimes } = await readTimes(query)
  const problems = [...(parsed.ok ? [] : parsed.problems), ...wrongTimes]
  const filters = parsed.ok ? parsed.filters : {}
  const taken = await listOwnDownloads(who, exportId, offered)
  const compared = problems.length === 0 ? await comparedWith(who, times.since, taken) : undefined
  const changes = compared && (await getChangeSummary(who, wanted, { filters, since: compared.since }))
  const { header } = options
  const kept = { version: wanted.version ? String(wanted.version) : undefined, view: view?.id, header, ...filters }
  const path = paths.exportChanges(exportId)
  return (
    <Page
      title="What has changed"
      caption={view?.name ?? described.name}
      width="full"
      back={{ href: listHref(paths.export(exportId), kept), text: 'Back to the export' }}
      errors={problems.map(({ name, message }) => ({
        text: message,
        href: sinceNames.includes(name) ? momentHref(name) : undefined,
      }))}
    >
      {compared ? (
        <>
          <p className="govuk-body">
            {compared.sentence} {Object.keys(filters).length > 0 && `Filters: ${describeFilters(filters)}.`}
          </p>
          <ChangesSummary
            changes={changes}
            rowsFile={listHref(paths.changedRowsFile(exportId), { ...kept, changedSince: compared.asked })}
            changesFile={listHref(paths.changesFile(exportId), { ...kept, changedSince: compared.asked })}
          />
        </>
      ) : (
        problems.length === 0 && <p className="govuk-body">You have not downloaded it yet.</p>
      )}
      <h2 className="govuk-heading-m">{compared ? 'Compare with another moment' : 'Compare with a moment'}</h2>
      <PastDownloads taken={taken} hrefOf={({ id }) => listHref(path, { ...kept, changedSince: id })} />
      <MomentForm
        action={path}
        name="changedSince"
        legend="Changed since"
        chosen={asked}
        keep={kept}
        problems={problems}
        button="Show changes"
      />
    </Page>
  )
})
