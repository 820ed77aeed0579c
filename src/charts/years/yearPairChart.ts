import type { CustomSeriesOption } from 'echarts/charts'
import { attainmentPercent } from '@/text/percent'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { TEXT, commonOption } from '../canvas'
import { nameAxis } from '../nameAxis'
import { changeMark, lineThrough, ruleAt, textAt } from '../shapes'
import type { DrawnRow, Place } from '../shapes'
import { textWidth } from '../textWidth'
import { rowTooltip } from '../tooltip'
import type { TooltipLines } from '../tooltip'
import { AXIS_END, attainmentAxis, axisOf } from './attainmentAxis'
import type { AttainmentAxis } from './attainmentAxis'
import { EFFECT_MARKS, EFFECT_WORDS, effectColour } from './effectMarks'
import { CLOSE, HEADER, rowHeadings, rowLayout } from './rowLayout'
import type { RowLayout } from './rowLayout'
import { pointsChange } from './wording'
import { drawnPairs } from './yearPairs'
import type { YearPairRow, YearPairs } from './yearPairs'

/** Rows of one picture: those that changed most; the table has all. */
const MOST_ROWS = 60
const LEAST_ROW = 28

/** Where an arrow stands past the end of the axis, and how far before it the other year's, if that is past it too. */
const PAST_END = 10
const ARROW = 12

/**
 * 完成率 of two years by project or indicator: a hollow mark for the earlier year, a filled one for the later, a line
 * between them. Sorted from the greatest fall to the greatest rise; what is not comparable is in the table alone.
 */
export function yearPairChart(pairs: YearPairs, canvas: ChartCanvas): ChartDrawing {
  const all = drawnPairs(pairs)
  const rows = mostChanged(all)
  const headings = [`${pairs.before}年`, `${pairs.after}年`, '变化（百分点）']
  const layout = rowLayout(
    {
      names: rows.map(row => row.name),
      columns: headings.map((heading, place) => ({
        heading,
        texts: rows.map(row => figuresOf(row)[place] ?? ''),
      })),
      least: LEAST_ROW,
    },
    canvas,
  )
  const axis = axisOf(rows, layout)
  const height = HEADER + Math.max(1, rows.length) * layout.rowHeight
  return {
    height,
    ...(rows.length === 0 ? { isBlank: true } : {}),
    legend: pairLegend(pairs, rows, canvas),
    ...(all.length > rows.length
      ? { note: `图中为变化最大的 ${rows.length} 项，其余 ${all.length - rows.length} 项见表` }
      : {}),
    option: {
      ...commonOption(canvas),
      title: rowHeadings(
        { name: pairs.subject === 'project' ? '项目' : '指标', columns: headings },
        layout,
        canvas,
      ),
      tooltip: rowTooltip(canvas, id => describe(rows, id, pairs)),
      grid: {
        left: layout.plot.from,
        width: layout.plot.to - layout.plot.from,
        top: HEADER,
        height: height - HEADER,
        outerBoundsMode: 'none',
      },
      xAxis: attainmentAxis(axis, canvas),
      yAxis: nameAxis(
        rows.map(row => row.name),
        { margin: layout.plot.from, width: layout.names, lineHeight: CLOSE },
        canvas,
      ),
      series: [pairSeries(rows, axis, canvas), columnSeries(rows, layout, canvas)],
    },
  }
}

function mostChanged(rows: readonly YearPairRow[]): readonly YearPairRow[] {
  if (rows.length <= MOST_ROWS) return rows
  const size = ({ change = 0 }: YearPairRow) => Math.abs(change)
  const chosen = new Set([...rows].sort((one, other) => size(other) - size(one)).slice(0, MOST_ROWS))
  return rows.filter(row => chosen.has(row))
}

function pairLegend(pairs: YearPairs, rows: readonly YearPairRow[], { colours }: ChartCanvas): LegendKey[] {
  const effects = (['better', 'worse', 'same'] as const).filter(effect =>
    rows.some(row => row.effect === effect),
  )
  const isBeyond = rows.some(({ before = 0, after = 0 }) => before > AXIS_END || after > AXIS_END)
  return [
    { word: `${pairs.before}年`, colour: colours.inkSoft, mark: 'earlier' },
    { word: `${pairs.after}年`, colour: colours.inkSoft, mark: 'later' },
    ...effects.map((effect): LegendKey => ({
      word: EFFECT_WORDS[effect],
      colour: effectColour(effect, colours),
      mark: EFFECT_MARKS[effect],
    })),
    ...(isBeyond
      ? [{ word: '超过 150%，数值见右侧', colour: colours.inkSoft, mark: 'beyond' as const }]
      : []),
  ]
}

/** Marks of both years and the line between them; the values are [row, earlier share, later share]. */
function pairSeries(
  rows: readonly YearPairRow[],
  axis: AttainmentAxis,
  canvas: ChartCanvas,
): CustomSeriesOption {
  return {
    id: 'pairs',
    type: 'custom',
    clip: false,
    cursor: 'pointer',
    z: 3,
    encode: { x: [], y: 0 },
    markLine: {
      silent: true,
      z: 1,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: canvas.colours.lineStrong, width: 1, type: 'solid' },
      data: [{ xAxis: 1 }],
    },
    data: rows.map((row, place) => ({ id: row.id, value: [place, row.before ?? '-', row.after ?? '-'] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const row = rows[dataIndex]
      if (row?.before === undefined || row.after === undefined) return undefined
      const place = (share: number): Place => {
        const [x = 0, y = 0] = api.coord([Math.min(share, axis.to), dataIndex])
        return { x: share > axis.to ? x + PAST_END : x, y }
      }
      return pairMarks(row, { before: place(row.before), after: place(row.after) }, canvas)
    },
  }
}

function pairMarks(
  row: YearPairRow,
  at: { before: Place; after: Place },
  { colours }: ChartCanvas,
): DrawnRow {
  const colour = effectColour(row.effect, colours)
  const isBefore = (row.before ?? 0) > AXIS_END
  const isAfter = (row.after ?? 0) > AXIS_END
  // Where both lie past the end, the earlier arrow stands before the later one.
  const before = isBefore && isAfter ? { x: at.before.x - ARROW, y: at.before.y } : at.before
  return {
    type: 'group',
    children: [
      lineThrough([before, at.after], { colour, width: 3 }),
      ...changeMark(isBefore ? 'beyond-earlier' : 'earlier', before, { colour: colours.inkSoft, colours }),
      ...changeMark(isAfter ? 'beyond' : 'later', at.after, { colour, colours }),
      // The same place in both years: the hollow mark is seen inside the filled one.
      ...(row.change === 0 && !isAfter
        ? [
            {
              type: 'circle' as const,
              shape: { cx: at.after.x, cy: at.after.y, r: 2 },
              style: { fill: colours.surface },
            },
          ]
        : []),
    ],
  }
}

/** Figures behind the marks; the values are [row]. */
function columnSeries(
  rows: readonly YearPairRow[],
  layout: RowLayout,
  canvas: ChartCanvas,
): CustomSeriesOption {
  // The arrows of all changes stand in line before the longest of them.
  const widestChange = Math.max(0, ...rows.map(row => textWidth(figuresOf(row)[2], TEXT)))
  return {
    id: 'columns',
    type: 'custom',
    clip: false,
    cursor: 'pointer',
    z: 2,
    encode: { x: [], y: 0 },
    data: rows.map((row, place) => ({ id: row.id, value: [place] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const row = rows[dataIndex]
      const y = api.coord([0, dataIndex])[1]
      return row && y !== undefined ? figureRow(row, y, { layout, canvas, widestChange }) : undefined
    },
  }
}

function figureRow(
  row: YearPairRow,
  y: number,
  on: { layout: RowLayout; canvas: ChartCanvas; widestChange: number },
): DrawnRow {
  const { layout, canvas, widestChange } = on
  const { colours } = canvas
  const [before, after, change] = figuresOf(row)
  const [first = 0, second = 0, third = 0] = layout.edges
  const colour = effectColour(row.effect, colours)
  const figure = (x: number, text: string, own: string) =>
    textAt({ x, y }, text, { canvas, colour: own, align: 'right' })
  return {
    type: 'group',
    children: [
      ruleAt(y - layout.rowHeight / 2, canvas),
      figure(first, before, colours.mute),
      figure(second, after, colours.ink),
      figure(third, change, colour),
      ...changeMark(
        EFFECT_MARKS[row.effect === 'better' || row.effect === 'worse' ? row.effect : 'same'],
        { x: third - widestChange - 10, y },
        { colour, colours },
      ),
    ],
  }
}

function figuresOf({ before, after, change = 0 }: YearPairRow): [string, string, string] {
  return [attainmentPercent(before), attainmentPercent(after), pointsChange(change)]
}

function describe(
  rows: readonly YearPairRow[],
  id: string,
  pairs: YearPairs,
): readonly [string, TooltipLines] | undefined {
  const row = rows.find(one => one.id === id)
  if (!row) return undefined
  const { indicators, change = 0 } = row
  return [
    row.name,
    [
      ...(indicators === undefined ? [['项目', row.project] as const] : []),
      [`${pairs.before}年`, attainmentPercent(row.before)],
      [`${pairs.after}年`, attainmentPercent(row.after)],
      ['变化', change === 0 ? '持平' : `${pointsChange(change)} 个百分点`],
      ...(indicators === undefined ? [] : [['可比指标', `${indicators} 项`] as const]),
    ],
  ]
}
