import type { BarSeriesOption, CustomSeriesOption } from 'echarts/charts'
import { ROW_STATES } from '@/domain/rowState'
import { attainmentPercent } from '@/text/percent'
import { STATE_LABELS } from '@/text/states'
import { CLOSE, columnsOf, rowHeight } from './attainmentLayout'
import type { Column } from './attainmentLayout'
import type { AttainmentPoint } from './attainmentPoints'
import type { ChartCanvas, ChartDrawing, LegendKey } from './canvas'
import { TEXT, commonOption, restNote } from './canvas'
import { nameAxis } from './nameAxis'
import { stateColour, statusMark, textAt } from './shapes'
import type { DrawnRow } from './shapes'
import { textWidth } from './textWidth'
import { rowTooltip } from './tooltip'
import type { TooltipLines } from './tooltip'

/** Rows of one column; the table has all. */
const MOST_ROWS = 12
/** From this width on, two columns stand side by side. */
const WIDE = 900
const TOP = 20

/** The axis ends at 200 %, or before; a longer bar says its value itself. */
const AXIS_END = 2
const SHORT_AXIS_END = 1.25

/**
 * 完成率 of every indicator against its annual target, with a line at 100 %: missed first. Unjudged ones and words are
 * gaps with their state or grade in words; values are shares, never clipped.
 */
export function attainmentChart(all: readonly AttainmentPoint[], canvas: ChartCanvas): ChartDrawing {
  const most = canvas.width >= WIDE ? 2 : 1
  const points = all.slice(0, most * MOST_ROWS)
  const columns = columnsOf(points, most, canvas)
  const rows = Math.max(1, ...columns.map(column => column.points.length))
  const height = TOP + rows * rowHeight(columns)
  const axisEnd = Math.min(AXIS_END, Math.max(SHORT_AXIS_END, ...points.map(point => point.attainment ?? 0)))
  return {
    height,
    legend: attainmentLegend(points, canvas),
    ...restNote(points.length, all.length, '项'),
    option: {
      ...commonOption(canvas),
      tooltip: rowTooltip(canvas, id => describe(points, id)),
      grid: columns.map(column => ({
        left: column.bars.from,
        width: column.bars.to - column.bars.from,
        top: TOP,
        height: column.points.length * rowHeight(columns),
        outerBoundsMode: 'none',
      })),
      xAxis: columns.map((_, gridIndex) => ({ gridIndex, type: 'value', show: false, min: 0, max: axisEnd })),
      yAxis: columns.map((column, gridIndex) =>
        nameAxis(
          column.points.map(point => point.name),
          { gridIndex, margin: column.names + 8, width: column.names, lineHeight: CLOSE },
          canvas,
        ),
      ),
      series: columns.flatMap((column, place) => [
        trackSeries(column, place, canvas),
        barSeries(column, place, canvas),
        labelSeries(column, place, { canvas, axisEnd }),
      ]),
    },
  }
}

function attainmentLegend(points: readonly AttainmentPoint[], { colours }: ChartCanvas): LegendKey[] {
  const states = ROW_STATES.filter(state => points.some(point => point.state === state))
  return [
    ...states.map((state): LegendKey => ({ word: STATE_LABELS[state], colour: colours.ink, mark: state })),
    { word: '目标 100%', colour: colours.ink, mark: 'line' },
  ]
}

function barSeries({ points }: Column, place: number, { colours }: ChartCanvas): BarSeriesOption {
  return {
    id: `attainment-${place}`,
    name: '完成率',
    type: 'bar',
    xAxisIndex: place,
    yAxisIndex: place,
    barWidth: 12,
    cursor: 'pointer',
    emphasis: { disabled: true },
    data: points.map(point => ({
      id: point.id,
      value: point.attainment ?? '-',
      itemStyle: { color: stateColour(point.state, colours), borderRadius: 3 },
    })),
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: colours.ink, width: 1.5, type: 'solid' },
      label: { formatter: '100%', position: 'start', color: colours.mute, fontSize: TEXT, distance: 3 },
      data: [{ xAxis: 1 }],
    },
  }
}

/** The ground that a bar lies on; none where there is no bar. */
function trackSeries({ points, bars }: Column, place: number, { colours }: ChartCanvas): CustomSeriesOption {
  return {
    id: `tracks-${place}`,
    type: 'custom',
    xAxisIndex: place,
    yAxisIndex: place,
    silent: true,
    z: 1,
    encode: { x: [], y: 0 },
    data: points.map((point, row) => ({ id: point.id, value: [row] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const y = api.coord([0, dataIndex])[1]
      if (y === undefined || points[dataIndex]?.word !== undefined) return undefined
      const shape = { x: bars.from, y: y - 6, width: bars.to - bars.from, height: 12, r: 3 }
      return { type: 'group', children: [{ type: 'rect', shape, style: { fill: colours.line } }] }
    },
  }
}

/** Marks before the names and printed values behind the bars; the values are [row]. */
function labelSeries(
  column: Column,
  place: number,
  on: { canvas: ChartCanvas; axisEnd: number },
): CustomSeriesOption {
  return {
    id: `labels-${place}`,
    type: 'custom',
    xAxisIndex: place,
    yAxisIndex: place,
    clip: false,
    cursor: 'pointer',
    z: 6,
    encode: { x: [], y: 0 },
    data: column.points.map((point, row) => ({ id: point.id, value: [row] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const point = column.points[dataIndex]
      const y = api.coord([0, dataIndex])[1]
      return point && y !== undefined ? labelRow(point, y, { column, ...on }) : undefined
    },
  }
}

function labelRow(
  point: AttainmentPoint,
  y: number,
  on: { column: Column; canvas: ChartCanvas; axisEnd: number },
): DrawnRow {
  const { column, canvas, axisEnd } = on
  const { colours } = canvas
  const end = { x: column.right, y }
  const beforeTarget = { x: column.right - textWidth(point.target, TEXT) - 8, y }
  const isBeyond = (point.attainment ?? 0) > axisEnd
  const instead = point.word
  return {
    type: 'group',
    children: [
      ...statusMark(point.state, { x: column.left + 7, y }, colours),
      ...(instead === undefined
        ? [
            textAt(beforeTarget, point.actual, { canvas, colour: colours.ink, align: 'right', bold: true }),
            textAt(end, point.target, { canvas, colour: colours.mute, align: 'right' }),
          ]
        : [
            textAt({ x: column.bars.from, y }, instead, {
              canvas,
              colour: stateColour(point.state, colours),
            }),
            ...wordingAt(point, end, { column, canvas }),
          ]),
      ...(isBeyond
        ? [
            textAt({ x: column.bars.to - 6, y }, attainmentPercent(point.attainment), {
              canvas,
              colour: colours.surface,
              align: 'right',
            }),
          ]
        : []),
    ],
  }
}

/** A target beside the word that stands instead of a bar; wording that does not fit there is left to the table. */
function wordingAt(
  { word = '', target }: AttainmentPoint,
  end: { x: number; y: number },
  on: { column: Column; canvas: ChartCanvas },
) {
  const { canvas, column } = on
  const room = end.x - column.bars.from - textWidth(word, TEXT) - 12
  if (textWidth(target, TEXT) > room) return []
  return [textAt(end, target, { canvas, colour: canvas.colours.mute, align: 'right', covers: true })]
}

function describe(
  points: readonly AttainmentPoint[],
  id: string,
): readonly [string, TooltipLines] | undefined {
  const point = points.find(one => one.id === id)
  if (!point) return undefined
  return [
    point.name,
    [
      ['项目', point.project],
      ['年度指标值', point.target],
      ['实际完成值', point.actual === '' ? '未填' : point.actual],
      [
        '完成情况',
        point.gap === undefined ? STATE_LABELS[point.state] : `${STATE_LABELS[point.state]}，${point.gap}`,
      ],
      ['完成率', attainmentPercent(point.attainment)],
    ],
  ]
}
