'use server'

import { formAction } from '#app/_web/form-action'
import { projectAcademyParams, projectParams } from '#app/_web/params'
import { goTo, saved } from '#app/_web/saved'
import { recordAcademy } from '#lib/casework/academies/commands'
import { getAcademyToConfirm } from '#lib/casework/academies/queries'
import { academyInput } from '#lib/casework/academies/schema'
import { Refused } from '#lib/platform/errors'
import { paths } from '#lib/paths'

export const submitAcademyUrn = formAction(projectParams, async ({ who, projectId, nested }) => {
  const { urn } = academyInput.parse({ urn: undefined, ...nested })
  const { problem } = await getAcademyToConfirm(who, projectId, urn)
  if (problem) throw new Refused(problem, 'urn')
  return goTo(paths.confirmAcademyUrn(projectId, urn))
})

export const submitAcademy = formAction(projectAcademyParams, async ({ who, projectId, urn, version }) => {
  const save = await recordAcademy(who, projectId, { urn, version })
  if (save.stale) return save
  return saved(`${paths.academyUrns}?scope=recorded`, 'academy-urn')
})
