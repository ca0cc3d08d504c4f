import type { Filter } from '#components/filters/filters.ts'
import { downloadOutcomes, yesNo } from '#lib/labels'
import { monthOptions, optionsOf } from '#lib/platform/forms/filter-questions'

type Offer = { names: ReadonlyMap<string, string>; isOfAll: boolean; today: Date }

/** What the list of downloads may be narrowed by; everybody's by who took them too. */
export function downloadQuestions({ names, isOfAll, today }: Offer): Filter[] {
  const months = monthOptions(today)
  const exports = [...names].map(([value, text]) => ({ value, text }))
  const who: Filter = { type: 'text', name: 'q', label: 'Taken by', hint: 'A name, an email address or an API key' }
  return [
    ...(isOfAll ? [who] : []),
    { type: 'select', name: 'exportId', label: 'Export', any: 'Any export', options: exports },
    { type: 'select', name: 'outcome', label: 'Outcome', any: 'Any outcome', options: optionsOf(downloadOutcomes) },
    { type: 'select', name: 'personal', label: 'Personal data', any: 'Any', options: optionsOf(yesNo) },
    { type: 'select', name: 'from', label: 'Asked for from', any: 'Any month', options: months },
    { type: 'select', name: 'to', label: 'Asked for to', any: 'Any month', options: months },
  ]
}
