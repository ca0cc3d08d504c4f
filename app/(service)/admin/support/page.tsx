import { page } from '#app/_web/page'
import { Page } from '#components/page/page'
import { ensureMaySupport } from '#lib/access/permissions/support'
import { paths } from '#lib/paths'

const areas = [
  {
    href: paths.academyUrns,
    text: 'Academy URNs',
    about: 'Enter the URN of the academy that each school becomes, and correct it.',
  },
  {
    href: paths.localAuthorities,
    text: 'Local authorities',
    about: 'Keep their addresses and their directors of children’s services.',
  },
  {
    href: paths.register,
    text: 'Register of schools',
    about: 'Import schools, academies and trusts from the register (GIAS), and see what earlier imports did.',
  },
  {
    href: paths.deleted,
    text: 'Deleted proposals and projects',
    about: 'See what was deleted and why, and restore it.',
  },
]

export default page(async ({ who }) => {
  await ensureMaySupport(who)
  return (
    <Page title="Service support">
      {areas.map(({ href, text, about }) => (
        <section key={href}>
          <h2 className="govuk-heading-m">
            <a className="govuk-link" href={href}>
              {text}
            </a>
          </h2>
          <p className="govuk-body">{about}</p>
        </section>
      ))}
    </Page>
  )
})
