import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { pool } from '#lib/platform/database/client'
import { merged } from '#lib/exports/shipped/merged'
import { exportCount, exportSelect } from '#lib/exports/query/select'
import { toCell } from '#lib/exports/files/xlsx/cell'
import { alternate, p95, p95Of, peakGrowth, timesDuring } from './measure.ts'
import type { Product } from './product.ts'
import { atMost, round, seconds, type Line } from './table.ts'
import { openingList, taking } from './download.ts'

const wantedRows = 20_000

/** The workbook of about 20,000 projects by the API, from the asking to the last byte, against a bare streaming write of its cells. */
export async function benchXlsx(product: Product): Promise<Line[]> {
  const { to, count } = await dateUpTo(wantedRows)
  const { text, values } = exportSelect(merged, { to }, 'plain')
  const { rows } = await pool().query<(string | null)[]>({ text, values, rowMode: 'array' })
  const cells = rows.map((row) => row.map((text, index) => toCell(merged.columns[index]!.column.type, text)))
  const take = taking(product, `merged.xlsx?to=${to}`)
  const time = await alternate(take, () => writeBare(cells))
  const growth = product.workerPid && (await peakGrowth(product.workerPid, take))
  const openList = openingList(product)
  const idle = await p95(openList)
  const busy = p95Of(await timesDuring(take, openList))
  const size = `${count.toLocaleString('en-GB')} rows`
  return [
    atMost(
      'merged XLSX / bare exceljs streaming write',
      time.product / time.baseline,
      1.3,
      ' ×',
      `${seconds(time.product)} / ${seconds(time.baseline)}, ${size}`,
    ),
    atMost('growth of the peak memory of the worker', growth, 150, ' MB', ''),
    atMost(
      'p95 of the list page while a workbook is built / idle',
      busy / idle,
      1.5,
      ' ×',
      `${round(busy)} ms / ${round(idle)} ms`,
    ),
  ]
}

/** A day up to which there are as many projects as can be, and no more than wanted. */
export async function dateUpTo(most: number) {
  const { rows } = await pool().query<{ day: string }>(
    'select distinct significant_on::text as day from project where significant_on is not null order by 1',
  )
  let best = { to: rows[0]!.day, count: 0 }
  for (const { day: to } of rows) {
    const counted = await pool().query<{ rows: number }>(exportCount(merged, { to }))
    const count = counted.rows[0]!.rows
    if (count > most) break
    best = { to, count }
  }
  return best
}

async function writeBare(rows: readonly (string | number | Date | null)[][]): Promise<void> {
  const filename = join(tmpdir(), `bare-${process.pid}.xlsx`)
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false })
  const sheet = workbook.addWorksheet('Projects')
  sheet.columns = merged.columns.map(({ heading, column }) => ({
    header: heading,
    style: { numFmt: column.type === 'date' || column.type === 'instant' ? 'yyyy-mm-dd' : 'General' },
  }))
  for (const row of rows) sheet.addRow(row).commit()
  sheet.commit()
  await workbook.commit()
  await rm(filename)
}
