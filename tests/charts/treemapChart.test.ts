import { describe, expect, it } from 'vitest'
import { contrast } from '@/charts/blend'
import { allocationBars } from '@/charts/moneyBars'
import type { MoneyBar } from '@/charts/moneyBars'
import { treemapChart, treemapFinding } from '@/charts/treemapChart'
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
    { says: '全部达标', states: ['met', 'met'], words: '达标 2/2', hatched: false },
    { says: '部分达成不算达标', states: ['met', 'partly'], words: '达标 1/2', hatched: false },
    { says: '未设指标值的不要求评', states: ['met', 'no-target'], words: '达标 1/1', hatched: false },
    {
      says: '有未评的：照实说，斜线',
      states: ['met', 'unfilled', 'to-grade'],
      words: '已评 1/3，达标 1',
      hatched: true,
    },
    { says: '都未评', states: ['unfilled', 'unfilled'], words: '已评 0/2，达标 0', hatched: true },
    { says: '没有指标', states: [], words: '未设指标值', hatched: true },
  ] satisfies { says: string; states: RowState[]; words: string; hatched: boolean }[])(
    '$says',
    ({ states, words, hatched }) => {
      const { option } = treemapChart([withStates(...states)], aCanvas())
      const [tile] = seriesOf(option, 'allocation').data
      expect(tile).toMatchObject({ label: { formatter: expect.stringContaining(`\n${words}`) as string } })
      expect('decal' in (tile as unknown as { itemStyle: object }).itemStyle).toBe(hatched)
    },
  )

  it('未评齐的不用“全部达标”的颜色', () => {
    const { option, legend } = treemapChart(
      [withStates('met', 'unfilled', 'unfilled'), withStates('met', 'met', 'met')],
      aCanvas(),
    )
    const [partly, whole] = tilesOf(option)
    const key = legend.find(({ word }) => word === '全部达标')
    expect(whole?.itemStyle.color).toBe(key?.colour)
    expect(partly?.itemStyle.color).not.toBe(key?.colour)
  })

  it.each(['light', 'dark'] as const)('块上的字在底色和斜线上都看得清（%s）', mode => {
    const { option } = treemapChart(
      [
        withStates('met'),
        withStates('met', 'met', 'met', 'met', 'missed'),
        withStates('met', 'met', 'missed'),
        withStates('missed'),
        withStates('unfilled'),
        withStates('met', 'unfilled'),
      ],
      aCanvas({ colours: coloursOf(mode) }),
    )
    for (const { itemStyle, label } of tilesOf(option)) {
      for (const ground of [itemStyle.color, itemStyle.decal?.color ?? itemStyle.color]) {
        expect(contrast(ground, label.color)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it.each([
    {
      says: '真实表格',
      bars: officeBars,
      finding: '45.4% 的资金所投的 3 个项目，指标全部达标；2 个项目未评齐',
    },
    { says: '都未评', bars: [withStates('unfilled')], finding: '尚无已评指标' },
    { says: '都未评齐', bars: [withStates('met', 'unfilled')], finding: '1 个项目未评齐' },
    { says: '没有全部达标的', bars: [withStates('missed')], finding: '没有指标全部达标的项目' },
  ])('发现：$says', ({ bars, finding }) => {
    expect(treemapFinding(bars)).toBe(finding)
  })
})

interface DrawnTile {
  readonly itemStyle: { readonly color: string; readonly decal?: { readonly color: string } }
  readonly label: { readonly color: string }
}

function tilesOf(option: unknown): DrawnTile[] {
  return seriesOf(option, 'allocation').data as unknown as DrawnTile[]
}
