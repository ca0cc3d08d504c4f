import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { listHref } from '#components/filters/filters.ts'
import { GroupList } from '#components/groups/group-list'
import { countPages } from '#components/lists/pages.ts'
import { getFilterOptions } from '#lib/casework/groups/filter-options'
import { groupFilters } from '#lib/casework/groups/filters'
import { listFormAMats, pageSize } from '#lib/casework/groups/list'
import { paths } from '#lib/paths'

export default page(async ({ who, query }) => {
  const filters = groupFilters.parse(query)
  const [found, panel] = await Promise.all([listFormAMats(who, filters), getFilterOptions(who, filters)])
  if (filters.page > countPages(found.total, pageSize)) redirect(listHref(paths.formAMats, { ...query, page: '1' }))
  return (
    <GroupList
      {...found}
      title="Form a MAT"
      type="form-a-mat"
      path={paths.formAMats}
      pathOf={paths.formAMat}
      numberName="TRN"
      one="new trust"
      many="new trusts"
      page={filters.page}
      size={pageSize}
      panel={panel}
      query={query}
    />
  )
})
