import { ofMonth, ofMonths, ofProjects, ofProposals } from './list-addresses.ts'
import { benchListPage, measureListPage, timeOfListPage } from './list-page.ts'
import type { Product } from './product.ts'
import type { Line } from './table.ts'

/** The lists with the projects that are there, and then, by what is given, with many. */
export async function measureLists(product: Product): Promise<() => Promise<Line[]>> {
  const addresses = { projects: ofProjects, month: ofMonth, months: ofMonths, proposals: await ofProposals() }
  const measure = async () => ({
    projects: await measureListPage(product, addresses.projects),
    month: await measureListPage(product, addresses.month),
    months: await measureListPage(product, addresses.months),
    proposals: await measureListPage(product, addresses.proposals),
  })
  const few = await measure()
  return async () => {
    const many = await measure()
    return [
      ...benchListPage('projects', few.projects, many.projects),
      ...benchListPage('projects of a month', few.month, many.month),
      timeOfListPage('projects of a year, and of those moved', few.months, many.months),
      ...benchListPage('proposals', few.proposals, many.proposals),
    ]
  }
}
