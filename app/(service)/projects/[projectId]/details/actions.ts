'use server'

import { z } from 'zod'
import { formAction } from '#app/_web/form-action'
import { projectDetailParams, projectParams } from '#app/_web/params'
import { saved } from '#app/_web/saved'
import { paths } from '#lib/paths'
import { changeTeam, saveDetail } from '#lib/casework/projects/details/commands'
import { getDetail } from '#lib/casework/projects/details/queries'
import { teamQuestion } from '#lib/casework/projects/details/questions'

export const submitDetail = formAction(projectDetailParams, async ({ who, projectId, detail, nested, version }) => {
  const { question } = await getDetail(who, projectId, detail)
  const { value } = z.object({ value: question.schema }).parse({ value: nested.value })
  const save = await saveDetail(who, projectId, detail, value!, version)
  if (save.stale) return save
  return saved(paths.aboutProject(projectId), 'detail')
})

export const submitTeam = formAction(projectParams, async ({ who, projectId, nested, version }) => {
  const { team } = z.object({ team: teamQuestion.schema }).parse({ team: nested.team })
  const save = await changeTeam(who, projectId, team!, version)
  if (save.stale) return save
  return saved(paths.projectPeople(projectId), 'team')
})
