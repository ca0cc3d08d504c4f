import type { Principal } from '#lib/principal'
import { db } from '#lib/platform/database/client'
import { loadDetail, loadTeam } from './load.ts'

/** A detail for the page that changes it. Throws NotFound, Forbidden. */
export async function getDetail(who: Principal, projectId: string, page: string) {
  const { project, question, value } = await loadDetail(db(), who, projectId, page)
  return { school: project.school, version: project.version, question, value }
}

/** A project's team for the page that changes it. Throws NotFound, Forbidden. */
export async function getTeam(who: Principal, projectId: string) {
  const { school, version, team, caseworkerId } = await loadTeam(db(), who, projectId)
  return { school, version, team, isAssigned: caseworkerId !== null }
}
