import { expect, it } from 'vitest'
import { allocationBars } from '@/charts/moneyBars'
import { allocationChart } from '@/charts/moneyChart'
import { renderSvg } from '@/charts/renderSvg'
import { aCanvas, officeYear } from './officeYear'

const bars = allocationBars(officeYear())

it.each([665, 900])('按给定的宽度画，名称和金额都在，没有样式表（%i）', width => {
  const drawing = allocationChart(bars, aCanvas({ width }))
  const svg = renderSvg(drawing, width)

  expect(svg).toContain(`width="${width}" height="${drawing.height}"`)
  for (const bar of bars) expect(svg).toContain(bar.name)
  expect(svg).toContain('>69.00<')
  expect(svg).not.toContain('<style')
})
