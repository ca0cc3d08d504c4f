import { paths } from '#lib/paths'
import { maxSearchLength } from '#lib/casework/search/rules'

/** The search for projects on every page: one line and its button. */
export const HeaderSearch = () => (
  <search aria-label="All projects">
    <form action={paths.search} method="get" className="app-header-search">
      <label className="govuk-visually-hidden" htmlFor="header-search">
        Find a project
      </label>
      <input
        className="govuk-input app-header-search__input"
        id="header-search"
        name="q"
        type="search"
        maxLength={maxSearchLength}
      />
      <button className="govuk-button govuk-button--secondary app-header-search__button">Find a project</button>
    </form>
  </search>
)
