import pg from 'pg'
import { db } from '#lib/db/client'
import { seedProjects } from '#prisma/seed/projects'
import { benchCsv, benchLeaving, timeOfCsv } from './bench/csv.ts'
import { ofMonths, ofProjects, ofProposals } from './bench/list-addresses.ts'
import { benchListPage, measureListPage } from './bench/list-page.ts'
import { benchSearch } from './bench/search.ts'
import { startProduct, type Product } from './bench/product.ts'
import { atMost, printTable, seconds, type Line } from './bench/table.ts'
import { benchThroughTime } from './bench/through-time.ts'
import { benchXlsx } from './bench/xlsx.ts'
import { ensureBuilt } from './build.ts'

// Speed and memory at full size, on a database of its own. Run it on a quiet machine: ratios bear noise, seconds do not.
const many = Number(process.env.BENCH_PROJECTS ?? 100_000)

await ensureBuilt(say)
const product = await startProduct()
try {
  const lines = await bench()
  printTable(lines)
  process.exitCode = lines.every(({ isMet }) => isMet) ? 0 : 1
} finally {
  await product.stop()
}
process.exit()

async function bench(): Promise<Line[]> {
  const proposals = await ofProposals()
  const few = await measureListPage(product, ofProjects)
  const fewMonths = await measureListPage(product, ofMonths)
  const fewProposals = await measureListPage(product, proposals)
  await growTo(many / 10)
  const tenth = await timeOfCsv(product)
  await growTo(many)
  const csv = await benchCsv(product)
  const whole = await timeOfCsv(product)
  const leaving = await benchLeaving(product)
  const list = [
    ...benchListPage('projects', few, await measureListPage(product, ofProjects)),
    ...benchListPage('projects by month', fewMonths, await measureListPage(product, ofMonths)),
    ...(await benchSearch()),
    ...benchListPage('proposals', fewProposals, await measureListPage(product, proposals)),
  ]
  const xlsx = await benchXlsx(product)
  const past = await benchThroughTime(product)
  const growth = atMost(
    'ten times the projects',
    whole / tenth,
    11,
    ' × the time',
    `${seconds(whole)} / ${seconds(tenth)}`,
  )
  return [...csv, ...leaving, ...xlsx, ...past, ...list, growth]
}

async function growTo(projects: number) {
  const there = await db().project.count()
  say(`Adding ${projects - there} projects…`)
  await seedProjects({ projects: projects - there, full: false })
  await settle(product)
}

/** Statistics for the planner and the visibility of rows, as a server has them that has been up for a while. */
async function settle({ ownerUrl }: Product) {
  const owner = new pg.Client(ownerUrl)
  await owner.connect()
  await owner.query('vacuum analyze')
  await owner.end()
}

function say(sentence: string) {
  console.log(sentence)
}
