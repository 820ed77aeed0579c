import type { CustomSeriesOption } from 'echarts/charts'
import { wanYuan } from '@/domain/money'
import { attainmentPercent, percent } from '@/text/percent'
import type { ChartCanvas } from '../canvas'
import { TEXT } from '../canvas'
import { lineThrough, textAt } from '../shapes'
import type { DrawnRow, Shape } from '../shapes'
import { textWidth } from '../textWidth'
import { CORNER } from './moneyAttainmentLayout'
import type { ScatterLayout } from './moneyAttainmentLayout'
import { tickText } from './valueScale'

/** All is placed in CSS pixels by the layout, since names keep clear of marks there. */
export function scatterBase(id: string) {
  return { id, type: 'custom' as const, clip: false, encode: { x: [], y: [] } }
}

/** Axes, medians and the words of the corner. */
export function groundSeries(layout: ScatterLayout, canvas: ChartCanvas): CustomSeriesOption {
  return {
    ...scatterBase('ground'),
    silent: true,
    z: 1,
    data: [{ value: [layout.medianBudget ?? '-', layout.medianAttainment ?? '-'] }],
    renderItem: (): DrawnRow => ({
      type: 'group',
      children: [
        ...attainmentTicks(layout, canvas),
        ...moneyTicks(layout, canvas),
        ...medianLines(layout, canvas),
      ],
    }),
  }
}

function attainmentTicks({ plot, lowest, step, yOf }: ScatterLayout, canvas: ChartCanvas): Shape[] {
  const { colours } = canvas
  const count = Math.round((1 - lowest) / step)
  const right = plot.x + plot.width
  return [
    textAt({ x: 0, y: 10 }, '平均完成率', { canvas, colour: colours.mute }),
    ...Array.from({ length: count + 1 }, (_, place) => lowest + place * step).flatMap(share => [
      level(yOf(share), { from: plot.x, to: right }, { colour: colours.line, width: 1 }),
      textAt({ x: plot.x - 8, y: yOf(share) }, percent(share, 0), {
        canvas,
        colour: colours.mute,
        align: 'right',
      }),
    ]),
  ]
}

function moneyTicks({ plot, money, hasZero, xOf }: ScatterLayout, canvas: ChartCanvas): Shape[] {
  const { colours } = canvas
  const bottom = plot.y + plot.height
  const right = plot.x + plot.width
  const ticks = hasZero ? [0, ...money.ticks] : money.ticks
  return [
    level(bottom, { from: plot.x, to: right }, { colour: colours.lineStrong, width: 1 }),
    ...ticks.flatMap(tick => {
      const x = xOf(tick * 1_000_000)
      return [
        upright(x, { from: bottom, to: bottom + 4 }, { colour: colours.lineStrong, width: 1 }),
        textAt({ x, y: bottom + 14 }, tickText(tick), { canvas, colour: colours.mute, align: 'center' }),
      ]
    }),
    textAt({ x: right, y: bottom + 32 }, `预算（万元${money.isLog ? '，对数刻度' : ''}）`, {
      canvas,
      colour: colours.mute,
      align: 'right',
    }),
  ]
}

function medianLines(layout: ScatterLayout, canvas: ChartCanvas): Shape[] {
  const { plot, medianBudget, medianAttainment, xOf, yOf } = layout
  if (medianBudget === undefined || medianAttainment === undefined || layout.points.length < 3) return []
  const { colours } = canvas
  const dashed = { colour: colours.lineStrong, width: 1, dash: [4, 4] }
  const right = plot.x + plot.width
  const x = xOf(medianBudget)
  const text = `中位数：预算 ${wanYuan(medianBudget)} 万元，完成率 ${attainmentPercent(medianAttainment)}`
  const isRight = x + textWidth(text, TEXT) > right
  return [
    upright(x, { from: plot.y, to: plot.y + plot.height }, dashed),
    level(yOf(medianAttainment), { from: plot.x, to: right }, dashed),
    textAt({ x, y: plot.y - 10 }, text, {
      canvas,
      colour: colours.mute,
      align: isRight ? 'right' : 'left',
      halo: true,
    }),
    ...(layout.isCornerFree
      ? [
          textAt({ x: right - 4, y: plot.y + plot.height - 12 }, CORNER, {
            canvas,
            colour: colours.mute,
            align: 'right',
          }),
        ]
      : []),
  ]
}

function level(
  y: number,
  { from, to }: { from: number; to: number },
  style: Parameters<typeof lineThrough>[1],
): Shape {
  return lineThrough(
    [
      { x: from, y },
      { x: to, y },
    ],
    style,
  )
}

function upright(
  x: number,
  { from, to }: { from: number; to: number },
  style: Parameters<typeof lineThrough>[1],
): Shape {
  return lineThrough(
    [
      { x, y: from },
      { x, y: to },
    ],
    style,
  )
}
