import type { CustomSeriesOption } from 'echarts/charts'
import { ROW_STATES } from '@/domain/rowState'
import { STATE_LABELS } from '@/text/states'
import type { ChartCanvas, ChartDrawing, LegendKey } from '../canvas'
import { LINE, TEXT, commonOption, restNote } from '../canvas'
import { nameAxis } from '../nameAxis'
import { ruleAt } from '../shapes'
import type { DrawnRow } from '../shapes'
import { lineCount, textWidth } from '../textWidth'
import { tooltip } from '../tooltip'
import { HEADER } from './rowLayout'
import { cellShapes } from './verdictCellShapes'
import type { MatrixLayout } from './verdictCellShapes'
import { VERDICT_PARTS, cellText, verdictCellOf } from './verdictMatrix'
import type { VerdictMatrix, VerdictRow } from './verdictMatrix'

/** Projects of one picture; the table has all. */
const MOST_ROWS = 60
/** From this width on, the strip stands beside the mark; below it, under the mark. */
const WIDE_CELL = 112
const LEAST_CELL = 40
const READING = '符号为当年最差的完成情况，数字为其项数；横条为全部指标的构成'

/**
 * Projects by years (完成情况): every cell has the shape of its worst verdict with the number of indicators that have it, and
 * a strip of all of them. 「无」: the project is not in that year's table.
 */
export function verdictMatrixChart(matrix: VerdictMatrix, canvas: ChartCanvas): ChartDrawing {
  const rows = matrix.rows.slice(0, MOST_ROWS)
  const layout = layoutOf({ ...matrix, rows }, canvas)
  const height = HEADER + Math.max(1, rows.length) * layout.rowHeight
  const { colours } = canvas
  return {
    height,
    ...(rows.every(({ cells }) => cells.every(cell => cell === undefined)) ? { isBlank: true } : {}),
    legend: matrixLegend(rows, canvas),
    note: [READING, restNote(rows.length, matrix.rows.length, '个项目').note ?? '']
      .filter(Boolean)
      .join('；'),
    option: {
      ...commonOption(canvas),
      title: {
        id: 'heading-name',
        text: '项目',
        left: 0,
        top: 2,
        padding: 0,
        textStyle: { color: colours.mute, fontSize: TEXT, fontWeight: 'normal', lineHeight: LINE },
      },
      tooltip: tooltip(canvas, id => describe(matrix, id)),
      grid: {
        left: layout.left,
        width: layout.cell * matrix.years.length,
        top: HEADER,
        height: height - HEADER,
        outerBoundsMode: 'none',
      },
      xAxis: {
        type: 'category',
        position: 'top',
        data: matrix.years.map(year => (layout.cell < 48 ? String(year) : `${year}年`)),
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel: { interval: 0, margin: 6, fontSize: TEXT, color: colours.mute },
      },
      yAxis: nameAxis(
        rows.map(row => row.name),
        { margin: layout.left, width: layout.names },
        canvas,
      ),
      series: [ruleSeries(rows, layout, canvas), cellSeries(rows, layout, canvas)],
    },
  }
}

function layoutOf({ years, rows }: VerdictMatrix, { width }: ChartCanvas): MatrixLayout {
  const longest = Math.max(40, ...rows.map(row => Math.ceil(textWidth(row.name, TEXT)) + 2))
  const room = width - LEAST_CELL * years.length - 12
  const names = Math.min(longest, Math.max(96, Math.min(Math.round(width * 0.34), room)))
  const left = names + 12
  const cell = Math.floor((width - left) / Math.max(1, years.length))
  const isWide = cell >= WIDE_CELL
  const lines = Math.max(1, ...rows.map(row => lineCount(row.name, names, TEXT)))
  return { names, left, cell, isWide, rowHeight: Math.max(isWide ? 28 : 36, lines * LINE + 8) }
}

function matrixLegend(rows: readonly VerdictRow[], { colours }: ChartCanvas): LegendKey[] {
  const cells = rows.flatMap(row => row.cells.flatMap(cell => cell ?? []))
  const states = ROW_STATES.filter(state => cells.some(({ worst }) => worst === state))
  return [
    ...states.map((state): LegendKey => ({ word: STATE_LABELS[state], colour: colours.ink, mark: state })),
    ...(cells.some(({ counts }) => counts.open > 0)
      ? [
          {
            word: '条中未评部分',
            colour: colours.surfaceSunk,
            mark: 'hatched' as const,
            hatching: colours.lineStrong,
          },
        ]
      : []),
  ]
}

function ruleSeries(
  rows: readonly VerdictRow[],
  layout: MatrixLayout,
  canvas: ChartCanvas,
): CustomSeriesOption {
  return {
    id: 'rules',
    type: 'custom',
    silent: true,
    clip: false,
    z: 1,
    encode: { x: [], y: 0 },
    data: rows.map((row, place) => ({ id: row.id, value: [place] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const y = api.coord([0, dataIndex])[1]
      return y === undefined
        ? undefined
        : { type: 'group', children: [ruleAt(y - layout.rowHeight / 2, canvas)] }
    },
  }
}

/** The values are [year's place, row, met, partly, missed, open]; of a gap, '-' instead of the counts. */
function cellSeries(
  rows: readonly VerdictRow[],
  layout: MatrixLayout,
  canvas: ChartCanvas,
): CustomSeriesOption {
  const places = rows.flatMap(({ id, cells }, row) =>
    cells.map((cell, column) => ({ cell, row, column, gap: `${id}/gap-${column}` })),
  )
  return {
    id: 'cells',
    type: 'custom',
    clip: false,
    cursor: 'pointer',
    z: 2,
    encode: { x: [], y: [] },
    data: places.map(({ cell, row, column, gap }) => ({
      id: cell?.id ?? gap,
      value: [column, row, ...VERDICT_PARTS.map(part => cell?.counts[part] ?? '-')],
    })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const place = places[dataIndex]
      if (!place) return undefined
      const [x = 0, y = 0] = api.coord([place.column, place.row])
      return { type: 'group', children: cellShapes(place.cell, { x, y }, { layout, canvas }) }
    },
  }
}

function describe(matrix: VerdictMatrix, id: string) {
  const cell = verdictCellOf(matrix, id)
  const row = matrix.rows.find(({ cells }) => cells.some(one => one?.id === id))
  if (!cell || !row) return undefined
  const judged = cell.counts.met + cell.counts.partly + cell.counts.missed
  return [
    row.name,
    [
      ['年度', `${cell.year}年`],
      ['绩效指标', cellText(cell)],
      ['已评', `${judged}/${judged + cell.counts.open}`],
    ],
  ] as const
}
