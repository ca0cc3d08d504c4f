import pg from 'pg'
import { db } from '#lib/platform/database/client'
import { seedProjects } from '#prisma/seed/records/projects'
import { benchCsv, benchLeaving, timeOfCsv } from './bench/csv.ts'
import { measureLists } from './bench/lists.ts'
import { peakOf } from './bench/measure.ts'
import { startProduct, type Product } from './bench/product.ts'
import { benchReaders } from './bench/readers.ts'
import { benchSearch } from './bench/search.ts'
import { atMost, printTable, seconds, type Line } from './bench/table.ts'
import { benchTeamExport } from './bench/team-export.ts'
import { benchThroughTime } from './bench/point-in-time.ts'
import { benchXlsx } from './bench/xlsx.ts'
import { ensureBuilt } from './product/build.ts'

// Speed and memory at full size, on a database of its own. Run it on a quiet machine: ratios bear noise, seconds do not.
const many = Number(process.env.BENCH_PROJECTS ?? 100_000)

/** What is measured before there are many projects, the fewest first; each gives what to measure then. */
const parts: { [name: string]: (product: Product) => Promise<() => Promise<Line[]>> } = {
  lists: async (product) => measureLists(product),
  growth: measureGrowth,
  csv: async (product) => () => benchCsv(product),
  team: async (product) => () => benchTeamExport(product),
  leaving: async (product) => () => benchLeaving(product),
  search: async () => benchSearch,
  xlsx: async (product) => () => benchXlsx(product),
  readers: async (product) => () => benchReaders(product),
  time: async (product) => () => benchThroughTime(product),
}

// `npm run bench -- lists xlsx` measures some of it.
const asked = process.argv.slice(2)
const wanted = Object.keys(parts).filter((name) => asked.length === 0 || asked.includes(name))
const unknown = asked.filter((name) => !parts[name])
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')} to measure. There are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

await ensureBuilt(say)
const product = await startProduct()
try {
  const lines = await bench()
  say('')
  printTable(lines)
  process.exitCode = lines.every(({ isMet }) => isMet) ? 0 : 1
} finally {
  await product.stop()
}
process.exit()

async function bench(): Promise<Line[]> {
  const measures: [name: string, measure: () => Promise<Line[]>][] = []
  for (const name of wanted) measures.push([name, await parts[name]!(product)])
  await growTo(many)
  const lines: Line[] = []
  for (const [name, measure] of measures) {
    say(`Measuring ${name}…`)
    const measured = await measure()
    printTable(measured)
    lines.push(...measured)
  }
  return lines
}

async function measureGrowth(): Promise<() => Promise<Line[]>> {
  await growTo(many / 10)
  const tenth = await timeOfCsv(product)
  const peak = product.webPid && peakOf(product.webPid)
  return async () => {
    const whole = await timeOfCsv(product)
    const growth = peak && peakOf(product.webPid!)! - peak
    const detail = `${seconds(whole)} / ${seconds(tenth)}`
    return [
      atMost('ten times the projects', whole / tenth, 11, ' × the time', detail),
      atMost('growth of the peak memory of the server by them', growth, 32, ' MB', ''),
    ]
  }
}

/** Adds projects until there are so many, with the contacts and tasks of each. */
async function growTo(projects: number) {
  const missing = projects - (await db().project.count())
  if (missing <= 0) return
  say(`Adding ${missing} projects…`)
  await seedProjects({ projects: missing, full: true })
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
