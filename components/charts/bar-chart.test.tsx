import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { BarChart } from './bar-chart.tsx'

test('a chart has its title as its name, each figure in words, a pattern for each series, and no script or style', () => {
  const markup = renderToStaticMarkup(
    <BarChart
      id="progress"
      title="Progress"
      series={['School', 'England']}
      groups={[{ label: 'Reading', values: [-1.5, null] }]}
      format={(value) => value.toFixed(1)}
    />,
  )
  expect(markup).toContain('role="img" aria-labelledby="progress-title"')
  for (const text of ['Progress', 'School', 'England', 'Reading', '-1.5', 'No data'])
    expect(markup).toContain(`>${text}<`)
  expect(markup.match(/class="app-chart__bar"[^>]*fill="url\(#progress-series-0\)"/g)).toHaveLength(2)
  expect(markup).not.toMatch(/<script|style=|onclick/)
})

test('one series needs no legend', () => {
  const markup = renderToStaticMarkup(
    <BarChart id="one" title="One" series={['Projects']} groups={[{ label: 'London', values: [3] }]} />,
  )
  expect(markup).not.toContain('>Projects<')
})
