import type { Page } from '@playwright/test'
import type { FormValues } from '#lib/platform/forms/form-state'
import type { ProjectType } from '#lib/labels'
import { allTasks } from '#lib/task-lists/definitions/all'
import type { Task } from '#lib/task-lists/model/task'
import { doneAnswers } from '../fixtures/done-answers.ts'
import { detailsOf, projectToHandOver } from '../fixtures/handing-over.ts'
import { expect, test } from '../fixtures/test.ts'
import { namesOf, type OpenForm, type HttpClient } from '../fixtures/http-client.ts'

test.describe.configure({ mode: 'parallel' })

const tasksOf = (type: ProjectType) => allTasks.filter(({ area, types }) => area === 'complete' && types.includes(type))

/** A project that `visitor` hands over and takes on. */
async function takeOn(visitor: HttpClient, type: ProjectType): Promise<string> {
  const project = await projectToHandOver(visitor, type)
  const handedOver = await visitor.send(await visitor.open(`${project}/hand-over/details`), detailsOf(type))
  expect(handedOver.errors).toEqual([])
  expect(handedOver.status).toBe(303)
  return project
}

/** The answers that complete a task by its form. */
function answersTo(task: Task, form: OpenForm): FormValues {
  const inputs = namesOf(form)
  const isDrawn = (name: string) => inputs.some((input) => input === name || input.startsWith(`${name}-`))
  const offered = (name: string) =>
    form.html.querySelectorAll(`input[type=radio][name="${name}"]`).map((input) => input.getAttribute('value')!)
  return doneAnswers(task, isDrawn, offered)
}

/** What a page of unmet conditions says, each with the page that meets it. */
const unmetOf = async (visitor: HttpClient, project: string) =>
  visitor.links(`${project}/complete`, new RegExp(`^${project}/(tasks/|hold|dates)`))

test('a transfer from handover to closure, every task of it done, without scripts', async ({ visit }) => {
  test.setTimeout(120_000)
  const stella = await visit('Stella Finch')
  const project = await takeOn(stella, 'transfer')
  const conditions = ['stakeholder-kick-off', 'conditions-met', 'academy-opened', 'expenditure-certificate']
  const back = encodeURIComponent(`${project}/complete`)
  expect(await unmetOf(stella, project)).toEqual(conditions.map((key) => `${project}/tasks/${key}?return=${back}`))
  for (const task of tasksOf('transfer')) {
    const form = await stella.open(`${project}/tasks/${task.key}`)
    const sent = await stella.send(form, { ...answersTo(task, form), notApplicable: [] })
    expect(sent.errors, task.title).toEqual([])
    expect(sent.status, task.title).toBe(303)
  }
  expect(await unmetOf(stella, project)).toEqual([])
  const listed = await (await stella.get(project)).text()
  expect(/>(\d+)(?:<!-- -->)? of (?:<!-- -->)?\1(?:<!-- -->)? tasks completed</.test(listed)).toBe(true)

  const hold = await stella.open(`${project}/hold`)
  expect((await stella.send(hold, { reason: 'A pause' })).status).toBe(303)
  expect(await unmetOf(stella, project)).toEqual([`${project}/hold`])
})

test('a conversion from handover to closure, every task of it done, and reopened by service support', async ({
  page,
  signIn,
  signOut,
  visit,
  expectAccessible,
}) => {
  test.setTimeout(180_000)
  const stella = await visit('Stella Finch')
  const project = await takeOn(stella, 'conversion')
  await signIn('Stella Finch', `${project}/assign`)
  await page.getByLabel('Find somebody').fill('webster')
  await expect(page.getByText('Results for “webster”')).toBeVisible()
  await page.getByRole('radio', { name: 'Carl Webster' }).check()
  await press(page, 'Assign')
  await expect(page.getByText('Project assigned')).toBeVisible()
  await signOut()

  await test.step('its caseworker does every task', async () => {
    await signIn('Carl Webster', project)
    for (const task of tasksOf('conversion')) {
      const path = `${project}/tasks/${task.key}`
      await page.goto(path)
      await fill(page, answersTo(task, await stella.open(path)))
      await press(page, 'Save and return')
      await expect(page, task.title).toHaveURL(new RegExp(`${project}\\?saved=task`))
    }
    await expect(page.getByText(/^(\d+) of \1 tasks completed$/)).toBeVisible()
    await page.getByRole('button', { name: 'Complete this project' }).click()
    await press(page, 'Complete project')
    await expect(page.getByText('Project completed')).toBeVisible()
    await expect(page.getByText('Only service support can change it.')).toBeVisible()
    await page.goto(`${project}/tasks/dbs-checks`)
    await expect(page.getByRole('button', { name: 'Save and return' })).toHaveCount(0)
  })
  await signOut()

  await test.step('service support changes it with a reason, and reopens it with another', async () => {
    await signIn('Stella Finch', project)
    await page.getByRole('button', { name: 'Change this closed project' }).click()
    await press(page, 'Continue')
    await expect(page.getByRole('link', { name: 'Enter why this closed project is changed' })).toBeVisible()
    await expectAccessible()
    await page.getByLabel('Why is this closed project changed?').fill('A wrong answer')
    await press(page, 'Continue')
    await expect(page.getByText('Your reason: A wrong answer')).toBeVisible()
    await page.goto(`${project}/tasks/dbs-checks`)
    await press(page, 'Save and return')
    await expect(page.getByText('Task saved')).toBeVisible()
    await page.getByRole('button', { name: 'Reopen this project' }).click()
    await expectAccessible()
    await page.getByLabel('Why is this project reopened?').fill('It was completed too soon')
    await press(page, 'Reopen this project')
    await expect(page.getByText('Project reopened')).toBeVisible()
    await page.getByRole('link', { name: 'History', exact: true }).click()
    await expect(page.getByRole('table')).toContainText('It was completed too soon')
    await expect(page.getByRole('table')).toContainText('A wrong answer')
  })
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** Fills a form in by the names of its inputs. */
async function fill(page: Page, values: FormValues) {
  for (const [name, given] of Object.entries(values))
    for (const value of [given].flat()) {
      const choice = page.locator(`input[name="${name}"][value="${value}"]`)
      const box = page.locator(`input[name="${name}"], textarea[name="${name}"]`).first()
      if ((await choice.count()) > 0 && /^(radio|checkbox)$/.test((await choice.first().getAttribute('type'))!))
        await choice.first().check()
      else if (value !== '') await box.fill(value)
    }
}
