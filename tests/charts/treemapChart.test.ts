import { describe, expect, it } from 'vitest'
import { contrast } from '@/charts/blend'
import { allocationBars } from '@/charts/moneyBars'
import type { MoneyBar } from '@/charts/moneyBars'
import { metShare, treemapChart, treemapFinding } from '@/charts/treemapChart'
import type { RowState } from '@/domain/rowState'
import { spending } from '../builders/years'
import { aCanvas, coloursOf, officeYear, seriesOf, valuesOf } from './officeYear'

const officeBars = allocationBars(officeYear())
const withStates = (...states: RowState[]): MoneyBar => ({ ...(officeBars[0] as MoneyBar), states })

describe('资金分布图', () => {
  it('面积即预算，每块带项目的标识', () => {
    const { option } = treemapChart(officeBars, aCanvas())

    expect(valuesOf(option, 'allocation')).toEqual([69, 60, 46.86, 34.3, 33.2, 17, 15, 5.6])
    expect(seriesOf(option, 'allocation').data.map(tile => tile.id)).toEqual(officeBars.map(bar => bar.id))
  })

  it('没有预算的项目不在图中，另行说明', () => {
    const { option, note } = treemapChart(
      allocationBars(spending(['10', '1'], ['0', '0'], [undefined, undefined])),
      aCanvas(),
    )
    expect(valuesOf(option, 'allocation')).toEqual([10])
    expect(note).toBe('2 个项目没有预算金额，不在图中，见表')
  })

  it.each([
    { says: '全部达标', states: ['met', 'met'], share: 1 },
    { says: '部分达成不算达标', states: ['met', 'partly'], share: 0.5 },
    { says: '未填不算已评', states: ['met', 'unfilled', 'to-grade'], share: 1 },
    { says: '都未达标是 0', states: ['missed'], share: 0 },
    { says: '都未评是空缺', states: ['unfilled', 'no-target'], share: undefined },
    { says: '没有指标', states: [], share: undefined },
  ] satisfies { says: string; states: RowState[]; share: number | undefined }[])(
    '$says',
    ({ states, share }) => {
      expect(metShare(withStates(...states))).toBe(share)
    },
  )

  it('未评用斜线，不靠颜色', () => {
    const { option } = treemapChart([withStates('unfilled'), withStates('met')], aCanvas())
    const [unjudged, judged] = seriesOf(option, 'allocation').data

    expect(unjudged).toHaveProperty('itemStyle.decal')
    expect(judged).not.toHaveProperty('itemStyle.decal')
  })

  it.each(['light', 'dark'] as const)('块上的字看得清（%s）', mode => {
    const { option } = treemapChart(
      [
        withStates('met'),
        withStates('met', 'met', 'met', 'met', 'missed'),
        withStates('met', 'met', 'missed'),
        withStates('missed'),
        withStates('unfilled'),
      ],
      aCanvas({ colours: coloursOf(mode) }),
    )
    const tiles = seriesOf(option, 'allocation').data as unknown as {
      itemStyle: { color: string }
      label: { color: string }
    }[]
    for (const { itemStyle, label } of tiles) {
      expect(contrast(itemStyle.color, label.color)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('发现', () => {
    expect(treemapFinding(officeBars)).toBe('53.4% 的资金所投的 5 个项目，已评指标全部达标')
    expect(treemapFinding([withStates('unfilled')])).toBe('尚无已评指标')
  })
})
