import { describe, expect, it } from 'vitest'
import { defaultRules } from '@/domain/rules'
import { editWeights } from '@/domain/scoring/editWeights'
import type { WeightEdits } from '@/domain/scoring/editWeights'
import type { Weights } from '@/domain/scoring/shareWeights'
import { deepFreeze } from './deepFreeze'

const shared: Weights = deepFreeze({
  execution: 10,
  indicators: [
    { id: 'a', name: '甲', scoredClass: 'output', weight: 16.67 },
    { id: 'b', name: '乙', scoredClass: 'output', weight: 33.33 },
    { id: 'constructor', name: '丙', scoredClass: 'benefit', weight: 40 },
  ],
  sentences: ['未设满意度指标，其 10 分并入效益指标'],
})
const edited = (edits: WeightEdits) => editWeights(shared, deepFreeze(edits), defaultRules)
const own = ({ sentences }: { sentences: readonly string[] }) => sentences.slice(1)

it('没有改动就是分配的分值，合计 100', () => {
  expect(edited({})).toEqual({ ...shared, total: 100, addsUp: true })
})

it('改动过的分值各归各的指标', () => {
  const weights = edited({ execution: 20, indicators: { a: 0, b: 40, other: 7 } })
  expect(weights.execution).toBe(20)
  expect(weights.indicators.map(({ weight }) => weight)).toEqual([0, 40, 40])
  expect(weights).toMatchObject({ total: 100, addsUp: true, sentences: shared.sentences })
})

describe('合计须为 100', () => {
  it.each<[WeightEdits, number, string]>([
    [{ indicators: { a: 14.67 } }, 98, '分值合计 98 分，须为 100 分，还差 2 分'],
    [{ indicators: { a: 16.66 } }, 99.99, '分值合计 99.99 分，须为 100 分，还差 0.01 分'],
    [{ indicators: { a: 16.68 } }, 100.01, '分值合计 100.01 分，须为 100 分，多出 0.01 分'],
    [{ execution: 0 }, 90, '分值合计 90 分，须为 100 分，还差 10 分'],
  ])('%j 合计 %s', (edits, total, sentence) => {
    const weights = edited(edits)
    expect(weights).toMatchObject({ total, addsUp: false })
    expect(own(weights)).toEqual([sentence])
  })

  it('十个 0.1 就是 1，不按二进制算', () => {
    const tenths = Array.from({ length: 10 }, (_, place) => ({
      id: `${place}`,
      name: '',
      scoredClass: 'output' as const,
      weight: 0.1,
    }))
    const weights = editWeights({ execution: 99, indicators: tenths, sentences: [] }, {}, defaultRules)
    expect(weights).toMatchObject({ total: 100, addsUp: true })
  })
})

describe('不是分值的不用，并写明', () => {
  const limits = '须为 0 至 100 的数，至多 2 位小数'

  it.each([-0.01, 100.01, 16.675, Number.NaN, Number.POSITIVE_INFINITY])('%s', points => {
    const weights = edited({ indicators: { a: points } })
    expect(weights.indicators[0]?.weight).toBe(16.67)
    expect(own(weights)).toEqual([`指标“甲”录入的分值无效（${limits}），仍按 16.67 分`])
  })

  it('执行率也一样', () => {
    const weights = edited({ execution: -1 })
    expect(weights.execution).toBe(10)
    expect(own(weights)).toEqual([`预算执行率录入的分值无效（${limits}），仍按 10 分`])
  })

  it.each([0, 100])('%s 是分值', points => {
    expect(edited({ indicators: { a: points } }).indicators[0]?.weight).toBe(points)
  })
})
