import type { CustomSeriesOption } from 'echarts/charts'
import { wanYuan } from '@/domain/money'
import type { Fen } from '@/domain/money'
import type { Effect } from '@/domain/years/change'
import { attainmentPercent } from '@/text/percent'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { commonOption } from '../canvas'
import type { ChartColours } from '../colours'
import { wanYuanOrGap } from '../moneyChart'
import { changeMark, lineThrough, textAt } from '../shapes'
import type { DrawnRow, Shape } from '../shapes'
import { tooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import { OWN_MEAN, drawnPoints } from './moneyAttainment'
import type { DrawnPoint, MoneyAttainment } from './moneyAttainment'
import { groundSeries, scatterBase } from './moneyAttainmentGround'
import { scatterLayout } from './moneyAttainmentLayout'
import type { PlacedPoint, ScatterLayout } from './moneyAttainmentLayout'
import { pointsChange } from './wording'

/**
 * Money and attainment (资金与完成率): each project of the later year by its 全年预算数 and 平均完成率, a tail to where it was the year
 * before, dashed lines at both medians. Amounts that differ more than tenfold lie on an axis of powers.
 */
export function moneyAttainmentChart(all: MoneyAttainment, canvas: ChartCanvas): ChartDrawing {
  const layout = scatterLayout(all, canvas)
  const drawn = drawnPoints(all)
  return {
    height: layout.height,
    ...(drawn.length === 0 ? { isBlank: true } : {}),
    legend: scatterLegend(all, drawn, canvas),
    ...scatterNote(layout, all.points.length - drawn.length),
    option: {
      ...commonOption(canvas),
      tooltip: tooltip(canvas, id => describe(all, id)),
      grid: { left: 0, right: 0, top: 0, bottom: 0, outerBoundsMode: 'none' },
      xAxis: { type: 'value', show: false, min: 0, max: 1 },
      yAxis: { type: 'value', show: false, min: 0, max: 1 },
      series: [groundSeries(layout, canvas), tailSeries(layout, canvas), pointSeries(layout, canvas)],
    },
  }
}

function scatterNote({ points }: ScatterLayout, left: number): { note?: string } {
  const unnamed = points.filter(({ label }) => label === undefined).length
  const parts = [
    left > 0 ? `${left} 个项目没有预算或完成率，不在图中` : '',
    unnamed > 0 ? `${unnamed} 个项目的名称未标出` : '',
  ].filter(part => part !== '')
  return parts.length === 0 ? {} : { note: `${parts.join('；')}，见表` }
}

type Turn = 'better' | 'worse' | 'same' | 'none'

const TURN_WORDS: Readonly<Record<Turn, string>> = {
  better: '完成率提高',
  worse: '完成率下降',
  same: '完成率持平',
  none: '新增或无可比指标',
}

function turnOf(effect: Effect | undefined): Turn {
  return effect === undefined || effect === 'neither' ? 'none' : effect
}

function turnColour(turn: Turn, colours: ChartColours): string {
  return { better: colours.met, worse: colours.missed, same: colours.unfilled, none: colours.accent }[turn]
}

function scatterLegend(
  all: MoneyAttainment,
  drawn: readonly DrawnPoint[],
  { colours }: ChartCanvas,
): LegendKey[] {
  const turns = (['better', 'worse', 'same', 'none'] as const).filter(turn =>
    drawn.some(({ effect }) => turnOf(effect) === turn),
  )
  return [
    ...turns.map((turn): LegendKey => ({
      word: TURN_WORDS[turn],
      colour: turnColour(turn, colours),
      mark: turn === 'none' ? 'alone' : 'later',
    })),
    ...(drawn.some(({ before }) => before)
      ? [{ word: `${all.before}年的位置`, colour: colours.inkSoft, mark: 'tail' as const }]
      : []),
  ]
}

/** From where a project was the year before; the values are [budget, attainment] then and now, in 万元 and shares. */
function tailSeries({ points }: ScatterLayout, { colours }: ChartCanvas): CustomSeriesOption {
  const tailed = points.filter(({ from }) => from !== undefined)
  return {
    ...scatterBase('tails'),
    silent: true,
    z: 2,
    data: tailed.map(({ point: { id, before, after } }) => ({
      id,
      value: [
        wanYuanOrGap(before?.budget),
        before?.attainment ?? '-',
        wanYuanOrGap(after.budget),
        after.attainment,
      ],
    })),
    renderItem: ({ dataIndex }): DrawnRow | undefined => {
      const placed = tailed[dataIndex]
      if (!placed?.from) return undefined
      const colour = turnColour(turnOf(placed.point.effect), colours)
      return {
        type: 'group',
        children: [
          lineThrough([placed.from, placed.at], { colour, width: 1.4 }),
          {
            type: 'circle',
            shape: { cx: placed.from.x, cy: placed.from.y, r: 2.8 },
            style: { fill: colours.surface, stroke: colour, lineWidth: 1.3 },
          },
        ],
      }
    },
  }
}

/** The projects in the later year with their names; the values are [budget in 万元, attainment as a share]. */
function pointSeries({ points }: ScatterLayout, canvas: ChartCanvas): CustomSeriesOption {
  return {
    ...scatterBase('points'),
    z: 3,
    cursor: 'pointer',
    data: points.map(({ point: { id, after } }) => ({
      id,
      value: [wanYuanOrGap(after.budget), after.attainment],
    })),
    renderItem: ({ dataIndex }): DrawnRow | undefined => {
      const placed = points[dataIndex]
      return placed && { type: 'group', children: pointShapes(placed, canvas) }
    },
  }
}

function pointShapes({ point, at, label }: PlacedPoint, canvas: ChartCanvas): Shape[] {
  const { colours } = canvas
  const turn = turnOf(point.effect)
  return [
    { type: 'circle', shape: { cx: at.x, cy: at.y, r: 6.5 }, style: { fill: colours.surface } },
    ...changeMark(turn === 'none' ? 'alone' : 'later', at, { colour: turnColour(turn, colours), colours }),
    ...(label?.lines ?? []).map((line, place) => {
      const { x = 0, y = 0 } = label?.box ?? {}
      return textAt({ x: x + 2, y: y + 8.5 + place * 15 }, line, { canvas, colour: colours.ink, halo: true })
    }),
  ]
}

function describe(all: MoneyAttainment, id: string): readonly [string, TooltipLines] | undefined {
  const point = all.points.find(one => one.id === id)
  if (!point) return undefined
  const { before, after, change, indicators } = point
  const money = (budget: Fen | undefined) => (budget === undefined ? '—' : `${wanYuan(budget)} 万元`)
  return [
    point.name,
    [
      [`${all.after}年预算`, money(after.budget)],
      [
        before ? `${all.after}年平均完成率` : `${all.after}年完成率（${OWN_MEAN}）`,
        attainmentPercent(after.attainment),
      ],
      ...(before
        ? [
            [`${all.before}年预算`, money(before.budget)] as const,
            [`${all.before}年平均完成率`, attainmentPercent(before.attainment)] as const,
          ]
        : []),
      ...(change === undefined ? [] : [['变化（百分点）', pointsChange(change)] as const]),
      [before ? '可比指标' : '有完成率的指标', `${indicators} 项`],
    ],
  ]
}
