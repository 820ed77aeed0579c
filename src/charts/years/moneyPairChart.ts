import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts'
import type { Fen } from '@/domain/money'
import type { ChangeMark } from '../changeMarks'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { TEXT, commonOption, restNote } from '../canvas'
import { wanYuanOrGap } from '../moneyChart'
import { nameAxis } from '../nameAxis'
import { changeMark, ruleAt, textAt } from '../shapes'
import type { DrawnRow } from '../shapes'
import { textWidth } from '../textWidth'
import { rowTooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import { moneyCells } from './moneyPairs'
import type { MoneyPairRow, MoneyPairs } from './moneyPairs'
import { CLOSE, HEADER, rowHeadings, rowLayout } from './rowLayout'
import type { RowLayout } from './rowLayout'

/** Projects of one picture; the table has all. */
const MOST_ROWS = 60
const LEAST_ROW = 32
const BAR = 8

/**
 * 全年预算数 of every project in two years: a hollow bar for the earlier, a filled one for the later, the change in 万元
 * and per cent behind them. From the greatest increase to the greatest decrease.
 */
export function moneyPairChart(pairs: MoneyPairs, canvas: ChartCanvas): ChartDrawing {
  const rows = pairs.rows.slice(0, MOST_ROWS)
  const headings = [`${pairs.before}年`, `${pairs.after}年`, '变化（万元）', '变化率']
  const layout = rowLayout(
    {
      names: rows.map(row => row.name),
      columns: headings.map((heading, place) => ({
        heading,
        texts: rows.map(row => moneyCells(row)[place] ?? ''),
      })),
      least: LEAST_ROW,
    },
    canvas,
  )
  const height = HEADER + Math.max(1, rows.length) * layout.rowHeight
  return {
    height,
    ...(rows.every(({ budget }) => budget.before === undefined && budget.after === undefined)
      ? { isBlank: true }
      : {}),
    legend: moneyPairLegend(pairs, canvas),
    ...restNote(rows.length, pairs.rows.length, '个项目'),
    option: {
      ...commonOption(canvas),
      title: rowHeadings({ name: '项目', columns: headings }, layout, canvas),
      tooltip: rowTooltip(canvas, id => describe(rows, id, pairs)),
      grid: {
        left: layout.plot.from,
        width: layout.plot.to - layout.plot.from,
        top: HEADER,
        height: height - HEADER,
        outerBoundsMode: 'none',
      },
      xAxis: { type: 'value', show: false, min: 0, max: largest(rows) },
      yAxis: nameAxis(
        rows.map(row => row.name),
        { margin: layout.plot.from, width: layout.names, lineHeight: CLOSE },
        canvas,
      ),
      series: [...amountSeries(rows, canvas, pairs), columnSeries(rows, layout, canvas)],
    },
  }
}

function largest(rows: readonly MoneyPairRow[]): number {
  const amounts = rows.flatMap(({ budget }) => [budget.before ?? 0, budget.after ?? 0])
  return Math.max(1, ...amounts) / 1_000_000
}

function moneyPairLegend({ before, after }: MoneyPairs, { colours }: ChartCanvas): LegendKey[] {
  return [
    { word: `${before}年预算`, colour: colours.inkSoft, mark: 'hollow-bar' },
    { word: `${after}年预算`, colour: colours.accent, mark: 'bar' },
  ]
}

function amountSeries(
  rows: readonly MoneyPairRow[],
  { colours }: ChartCanvas,
  pairs: MoneyPairs,
): BarSeriesOption[] {
  const shared = {
    type: 'bar' as const,
    barWidth: BAR,
    barGap: '25%',
    cursor: 'pointer',
    emphasis: { disabled: true },
  }
  const values = (amountOf: (row: MoneyPairRow) => Fen | undefined) =>
    rows.map(row => ({ id: row.id, value: wanYuanOrGap(amountOf(row)) }))
  return [
    {
      ...shared,
      id: 'before',
      name: `${pairs.before}年`,
      itemStyle: { color: colours.surface, borderColor: colours.inkSoft, borderWidth: 1.2, borderRadius: 2 },
      data: values(({ budget }) => budget.before),
    },
    {
      ...shared,
      id: 'after',
      name: `${pairs.after}年`,
      itemStyle: { color: colours.accent, borderRadius: 2 },
      data: values(({ budget }) => budget.after),
    },
  ]
}

/** Figures behind the bars; the values are [row, change in 万元]. */
function columnSeries(
  rows: readonly MoneyPairRow[],
  layout: RowLayout,
  canvas: ChartCanvas,
): CustomSeriesOption {
  // The arrows of all changes stand in line before the longest of them.
  const widest = Math.max(0, ...rows.map(row => textWidth(moneyCells(row)[2], TEXT)))
  return {
    id: 'columns',
    type: 'custom',
    clip: false,
    cursor: 'pointer',
    encode: { x: [], y: 0 },
    data: rows.map((row, place) => ({ id: row.id, value: [place, wanYuanOrGap(row.budget.change)] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const row = rows[dataIndex]
      const y = api.coord([0, dataIndex])[1]
      return row && y !== undefined ? figureRow(row, y, { layout, canvas, widest }) : undefined
    },
  }
}

function figureRow(
  row: MoneyPairRow,
  y: number,
  on: { layout: RowLayout; canvas: ChartCanvas; widest: number },
): DrawnRow {
  const { layout, canvas, widest } = on
  const { colours } = canvas
  const [before, after, change, share] = moneyCells(row)
  const [first = 0, second = 0, third = 0, fourth = 0] = layout.edges
  const mark = directionOf(row)
  const figure = (x: number, text: string, colour: string) =>
    textAt({ x, y }, text, { canvas, colour, align: 'right' })
  return {
    type: 'group',
    children: [
      ruleAt(y - layout.rowHeight / 2, canvas),
      figure(first, before, colours.mute),
      figure(second, after, colours.ink),
      figure(third, change, colours.ink),
      figure(fourth, share, colours.mute),
      ...(mark === undefined
        ? []
        : changeMark(mark, { x: third - widest - 10, y }, { colour: colours.inkSoft, colours })),
    ],
  }
}

/** More money is neither good nor bad: the arrows say only which way it went. */
function directionOf({ presence, budget: { change } }: MoneyPairRow): ChangeMark | undefined {
  if (presence !== 'kept' || change === undefined) return undefined
  if (change === 0) return 'same'
  return change > 0 ? 'up' : 'down'
}

function describe(
  rows: readonly MoneyPairRow[],
  id: string,
  pairs: MoneyPairs,
): readonly [string, TooltipLines] | undefined {
  const row = rows.find(one => one.id === id)
  if (!row) return undefined
  const [before, after, change, share] = moneyCells(row)
  return [
    row.name,
    [
      [`${pairs.before}年预算（万元）`, before],
      [`${pairs.after}年预算（万元）`, after],
      ['变化（万元）', change],
      ['变化率', share],
    ],
  ]
}
