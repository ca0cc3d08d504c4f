import { redirect } from 'next/navigation'
import { page } from '#app/_web/page'
import { ButtonLink } from '#components/govuk/button'
import { listHref } from '#components/filters/filters.ts'
import { GroupList } from '#components/groups/group-list'
import { countPages } from '#components/lists/pages.ts'
import { can } from '#lib/access/permissions/can'
import { getFilterOptions } from '#lib/casework/groups/filter-options'
import { groupFilters } from '#lib/casework/groups/filters'
import { listGroups, pageSize } from '#lib/casework/groups/list'
import { paths } from '#lib/paths'

export default page(async ({ who, query, success }) => {
  const filters = groupFilters.parse(query)
  const [found, panel] = await Promise.all([listGroups(who, filters), getFilterOptions(who, filters)])
  if (filters.page > countPages(found.total, pageSize)) redirect(listHref(paths.groups, { ...query, page: '1' }))
  return (
    <GroupList
      {...found}
      title="Groups"
      type="groups"
      path={paths.groups}
      pathOf={paths.group}
      numberName="UKPRN"
      one="group"
      many="groups"
      page={filters.page}
      size={pageSize}
      panel={panel}
      query={query}
      success={success}
    >
      {can(who, 'group.manage') && <ButtonLink href={paths.newGroup}>Create a group</ButtonLink>}
    </GroupList>
  )
})
