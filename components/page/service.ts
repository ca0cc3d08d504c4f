/** The name of the service, as titles and headers show it. */
export const serviceName = 'Prepare and Complete'

/** Who runs it. */
export const organisation = 'Department for Education'

/** Whose look the pages have: GOV.UK's only on GOV.UK, by the BRAND setting. */
export type Brand = 'generic' | 'govuk'
