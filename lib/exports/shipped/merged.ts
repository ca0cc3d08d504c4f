import { catalogue } from '#lib/catalogue/catalogue'
import { pick, type ExportDefinition } from '#lib/exports/model/definition'

/** Everything about every project, in one file. */
export const merged: ExportDefinition = {
  id: 'merged',
  version: null,
  name: 'Merged export',
  purpose:
    'Every conversion and transfer from first proposal to closure, one row for each school or academy, all columns.',
  owner: null,
  personal: true,
  dateBasis: 'significant',
  rows: {},
  columns: pick(...catalogue.map((column) => column.id)),
}
