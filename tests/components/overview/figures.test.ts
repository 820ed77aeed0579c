import { describe, expect, it } from 'vitest'
import { budgetParts, judgedCount, stateParts, statesPresent } from '@/components/overview/figures'
import { yearRows } from '@/domain/yearRow'
import { summarise } from '@/domain/yearSummary'
import { aRecord, fen, yearContents } from '../../builders/rows'

const counts = {
  met: 17,
  partly: 1,
  missed: 2,
  unfilled: 2,
  'to-grade': 0,
  'unit-differs': 0,
  'no-target': 0,
  'in-progress': 0,
}

describe('总览的数字', () => {
  it('已评：达标、部分达成、未达标，不含未填', () => {
    expect(judgedCount(counts)).toBe(20)
  })

  it('达标由大数字说，其余只列出有的', () => {
    expect(statesPresent(counts)).toEqual(['partly', 'missed', 'unfilled'])
  })

  it('条形各段相加等于指标总数', () => {
    expect(stateParts(counts).reduce((sum, part) => sum + part.size, 0)).toBe(22)
  })

  it.each([
    { says: '未填：全部未支出', executed: undefined, spent: 0, left: 90_000_000 },
    { says: '0 也是支出', executed: fen('0'), spent: 0, left: 90_000_000 },
    { says: '部分支出', executed: fen('30'), spent: 30_000_000, left: 60_000_000 },
    { says: '超出预算时没有剩余', executed: fen('95'), spent: 95_000_000, left: 0 },
  ])('$says', ({ executed, spent, left }) => {
    const record = executed === undefined ? aRecord() : aRecord({ executed: { total: executed } })
    const summary = summarise(yearRows(yearContents({ records: [record] }), 'year-end'))
    expect(budgetParts(summary).map(({ size }) => size)).toEqual([spent, left])
  })
})
