import { page } from '#app/_web/page'
import { localAuthorityParams } from '#app/_web/params'
import { ButtonLink } from '#components/govuk/button'
import { Page } from '#components/page/page'
import { DirectorCard } from '#components/admin/director-card'
import { LocalAuthoritySummary } from '#components/admin/local-authority-summary'
import { getLocalAuthority } from '#lib/reference/local-authorities/queries'
import { paths } from '#lib/paths'

export default page(localAuthorityParams, async ({ who, localAuthorityId, success }) => {
  const authority = await getLocalAuthority(who, localAuthorityId)
  return (
    <Page
      title={authority.name}
      caption="Local authority"
      back={{ href: paths.localAuthorities, text: 'Back to local authorities' }}
      success={success}
    >
      <LocalAuthoritySummary authority={authority} />
      <DirectorCard
        director={authority.director}
        headingLevel={2}
        actions={{ change: paths.director(localAuthorityId), remove: paths.removeDirector(localAuthorityId) }}
      />
      <div className="govuk-button-group">
        <ButtonLink href={paths.changeLocalAuthority(localAuthorityId)}>Change this local authority</ButtonLink>
        {!authority.director && (
          <ButtonLink href={paths.director(localAuthorityId)} kind="secondary">
            Add director of children’s services
          </ButtonLink>
        )}
        <ButtonLink href={paths.deleteLocalAuthority(localAuthorityId)} kind="warning">
          Delete this local authority
        </ButtonLink>
      </div>
    </Page>
  )
})
