import type { CustomSeriesOption } from 'echarts/charts'
import { isAtMost, isNumeric } from '@/domain/standing'
import { TEXT } from '../canvas'
import { textAt } from '../shapes'
import type { DrawnRow, Shape } from '../shapes'
import { textWidth } from '../textWidth'
import { hatchedBox } from './hatching'
import { reachedTotal } from './periodBuildUp'
import type { PeriodBuildUp } from './periodBuildUp'
import { barWidth, neededEachYear } from './periodBuildUpLayout'
import type { Drawn } from './periodBuildUpLayout'
import { TOP, yearSeries } from './yearBands'

/** What the open years have to bring, hatched through their bands; the values are [year's place]. */
export function openSeries(drawn: Drawn): CustomSeriesOption {
  const { buildUp, bands, canvas } = drawn
  const places = openPlaces(buildUp)
  return {
    ...yearSeries('open'),
    silent: true,
    z: 1,
    data: places.map(place => ({ id: `open-${place}`, value: [place] })),
    renderItem: ({ dataIndex }, api): DrawnRow | undefined => {
      const place = places[dataIndex]
      if (place === undefined) return undefined
      const [x = 0] = api.coord([place, 0])
      const span = openSpan(drawn)
      const [top = TOP, bottom = TOP] = [span.to, span.from].map(value => api.coord([place, value])[1])
      const width = buildUp.shape === 'stack' ? barWidth(bands) : bands.band - 8
      const box = { x: x - width / 2, y: top, width, height: Math.max(0, bottom - top) }
      return {
        type: 'group',
        children: [
          ...(box.height >= 1 ? hatchedBox(box, canvas.colours) : []),
          ...(dataIndex === places.length - 1
            ? needLabel(drawn, { places, middle: (top + bottom) / 2, x })
            : []),
        ],
      }
    },
  }
}

/** Years in which what is open can still come; where the last one counts alone, that one. */
function openPlaces({ years, open, accumulation }: PeriodBuildUp): number[] {
  const places = years.flatMap(({ year }, place) => (open.includes(year) ? [place] : []))
  return accumulation === 'latest' ? places.slice(-1) : places
}

/** From where to where the open years are hatched: up to the target, or the side of it on which it is kept. */
function openSpan({ buildUp, scale }: Drawn): { from: number; to: number } {
  const { shape, threshold, lines } = buildUp
  if (shape === 'marks' || !isNumeric(threshold)) return { from: scale.from, to: scale.to }
  if (shape === 'stack') {
    const reached = reachedTotal(buildUp) ?? 0
    return { from: reached, to: Math.max(reached, ...lines) }
  }
  const [low, high] = neededEachYear(buildUp)
  const bound = low ?? Math.min(...lines)
  if (isAtMost(threshold)) return { from: scale.from, to: bound }
  if (threshold.kind === 'range') return { from: Math.min(...lines), to: Math.max(...lines) }
  return { from: bound, to: high ?? scale.to }
}

function needLabel(
  { buildUp, bands, canvas }: Drawn,
  at: { places: readonly number[]; middle: number; x: number },
): Shape[] {
  const { needText: needed, threshold } = buildUp
  if (needed === '') return []
  // Room that several years share is theirs together.
  const isShared = buildUp.shape === 'stack' && isNumeric(threshold) && isAtMost(threshold)
  const needText = isShared && at.places.length > 1 ? `合计${needed}` : needed
  const width = textWidth(needText, TEXT)
  const center = at.x - ((at.places.length - 1) * bands.band) / 2
  // The words keep within the picture, whatever years they belong to.
  const x = Math.max(bands.left + width / 2, Math.min(center, bands.left + bands.width - width / 2))
  return [
    textAt({ x, y: at.middle }, needText, {
      canvas,
      colour: canvas.colours.ink,
      align: 'center',
      bold: true,
      covers: true,
    }),
  ]
}
