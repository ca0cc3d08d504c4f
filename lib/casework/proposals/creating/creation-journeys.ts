import type { Journey } from '#lib/platform/journeys/journey'
import { kinds, type Kind } from '#lib/labels'
import { conversionJourney } from './conversion-journey.ts'
import { transferJourney } from './transfer-journey.ts'

/** The journey that creates each kind of proposal. */
export const creationJourneys: Record<Kind, Journey> = { conversion: conversionJourney, transfer: transferJourney }

/** Whether a draft's kind is that of a creation. */
export const isCreation = (key: string): key is Kind => Object.hasOwn(kinds, key)
