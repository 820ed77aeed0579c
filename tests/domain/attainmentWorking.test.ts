import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readActual } from '@/domain/actual'
import { attainmentWorking } from '@/domain/attainmentWorking'
import { judge } from '@/domain/judge'
import { readThreshold } from '@/domain/threshold'

describe('完成率的算式', () => {
  it.each([
    { target: '≥30批次', actual: '24', says: '24 ÷ 30' },
    { target: '≥100人次', actual: '128人次', says: '128 ÷ 100' },
    { target: '≥3万件', actual: '15000件', says: '1.5 ÷ 3' },
    { target: '≤2人', actual: '1', says: '2 − 1 ÷ 2（越低越好）' },
    { target: '＜3人', actual: '3人', says: '2 − 3 ÷ 3（越低越好）' },
    { target: '≤2人', actual: '0', says: '2 − 0 ÷ 2（越低越好）' },
    { target: '≤2人', actual: '4', says: '2 − 4 ÷ 2（越低越好）' },
    { target: '≤2人', actual: '5', says: '2 − 5 ÷ 2（越低越好），低于 0 按 0 计' },
    { target: '0', actual: '0', says: undefined },
    { target: '=5个', actual: '4', says: undefined },
    { target: '10-20册', actual: '8', says: undefined },
    { target: '≥3个', actual: '', says: undefined },
    { target: '≥3人', actual: '3人次', says: undefined },
    { target: '明显提升', actual: '明显提升', says: undefined },
  ])('$target，完成 $actual → $says', ({ target, actual, says }) => {
    const threshold = readThreshold(target)
    expect(attainmentWorking(threshold, readActual(actual, threshold))).toBe(says)
  })

  it('算式与完成率一致', () => {
    const figure = fc.integer({ min: 0, max: 500 })
    fc.assert(
      fc.property(
        fc.constantFrom('≥', '≤', '＜', '＞'),
        fc.integer({ min: 1, max: 200 }),
        figure,
        (sign, bound, value) => {
          const threshold = readThreshold(`${sign}${bound}个`)
          const actual = readActual(String(value), threshold)
          const verdict = judge(threshold, actual)
          const share = sign === '≥' || sign === '＞' ? value / bound : Math.max(0, 2 - value / bound)
          const said = attainmentWorking(threshold, actual)?.includes(`${value} ÷ ${bound}`)
          const attained = verdict.status === 'unjudged' ? undefined : verdict.attainment
          return said === true && attained !== undefined && Math.abs(attained - share) < 1e-9
        },
      ),
    )
  })
})
