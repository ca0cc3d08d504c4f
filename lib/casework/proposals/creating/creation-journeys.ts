import type { Journey } from '#lib/platform/journeys/journey'
import { projectTypes, type ProjectType } from '#lib/labels'
import { conversionJourney } from './conversion-journey.ts'
import { transferJourney } from './transfer-journey.ts'

/** The journey that creates each kind of proposal. */
export const creationJourneys: Record<ProjectType, Journey> = {
  conversion: conversionJourney,
  transfer: transferJourney,
}

/** Whether a draft's kind is that of a creation. */
export const isCreation = (key: string): key is ProjectType => Object.hasOwn(projectTypes, key)
