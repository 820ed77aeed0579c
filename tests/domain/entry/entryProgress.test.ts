import { describe, expect, it } from 'vitest'
import { entryLines } from '@/domain/entry/entryLines'
import { entryProgress } from '@/domain/entry/entryProgress'
import { cellAt } from '@/domain/entry/cell'
import { aTypedYear, entryField, keptActual, moneyField } from './aTypedYear'

describe('entryProgress: 已填几项', () => {
  it.each([
    { says: '未填', over: {}, filled: 0, total: 1, counts: { unfilled: 1 } },
    {
      says: '填了 0 也是已填',
      over: { annual: '0', entry: { actual: keptActual('0', '0') } },
      filled: 1,
      total: 1,
      counts: {},
    },
    {
      says: '未达标没有原因',
      over: { entry: { actual: keptActual('1') } },
      filled: 1,
      total: 1,
      counts: { 'needs-reason': 1 },
    },
    {
      says: '存疑',
      over: { entry: { actual: keptActual('≥32') } },
      filled: 1,
      total: 1,
      counts: { doubted: 1 },
    },
    {
      says: '待评判',
      over: { annual: '提升', entry: { actual: keptActual('改善', '提升') } },
      filled: 1,
      total: 1,
      counts: { 'to-grade': 1 },
    },
    { says: '未设指标值的不计', over: { annual: '/' }, filled: 0, total: 0, counts: {} },
  ])('$says', ({ over, filled, total, counts }) => {
    const none = { unfilled: 0, 'to-grade': 0, 'needs-reason': 0, doubted: 0 }
    expect(entryProgress([aTypedYear(over)])).toMatchObject({ filled, total, counts: { ...none, ...counts } })
  })

  it('执行数填了 0 的项目也是已填', () => {
    const filled = aTypedYear({ executed: { fiscal: 0 as never } })
    expect(entryProgress([filled, aTypedYear()])).toMatchObject({ executed: 1, projects: 2 })
  })
})

describe('entryLines: 行', () => {
  it.each([
    { says: '全部', shown: undefined, kinds: ['project', 'indicator'] },
    { says: '只看其中', shown: new Set(['i']), kinds: ['project', 'indicator'] },
    { says: '没有可看的指标，项目也不列', shown: new Set<string>(), kinds: [] },
  ])('$says', ({ shown, kinds }) => {
    expect(entryLines([aTypedYear()], shown).map(({ kind }) => kind)).toEqual(kinds)
  })
})

describe('cellAt: a place noted in the journal', () => {
  it.each([entryField('actual'), entryField('periodGrade'), moneyField('executed', 'total')])(
    '认得 %o',
    cell => {
      expect(cellAt({ ...cell })).toEqual(cell)
    },
  )

  it.each([
    { says: '没有的字段', place: { projectYearId: 'py', field: 'weather', indicatorId: 'i' } },
    { says: '缺指标', place: { projectYearId: 'py', field: 'actual' } },
    { says: '金额字段配指标', place: { projectYearId: 'py', field: 'executed', indicatorId: 'i' } },
  ])('不认：$says', ({ place }) => {
    expect(cellAt(place)).toBeUndefined()
  })
})
