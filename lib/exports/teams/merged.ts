import { catalogue } from '#lib/exports/catalogue'
import { pick, type ExportDefinition } from '#lib/exports/definition'
import { field } from '#lib/exports/value'

/** Everything about every project, in one file. */
export const merged: ExportDefinition = {
  id: 'merged',
  name: 'Merged export',
  purpose:
    'Every conversion and transfer from first proposal to closure, one row for each school or academy, all columns.',
  owner: null,
  rows: { meaning: 'All projects: preparing, completing and closed. Deleted projects are left out.' },
  dateBasis: { meaning: 'Conversion or transfer date', date: field('project', 'significantOn') },
  filters: ['phase', 'type', 'from', 'to'],
  columns: pick(...catalogue.map((column) => column.id)),
}
