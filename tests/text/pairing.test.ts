import { describe, expect, it } from 'vitest'
import { budgetChangeText, changeCounts } from '@/text/yearChange'
import { decisionText, differingSentence, similarityText } from '@/text/pairing'
import { moneyChange } from '@/domain/years/change'
import { fen } from '../builders/rows'

/** Written as local time: what is shown is the day where the page is. */
const at = new Date(2026, 0, 5, 9, 3).toISOString()
const decision = { of: 'a', year: 2025, decision: 'paired', at } as const

describe('decisionText: 何人、何时、因何', () => {
  it.each([
    [{ ...decision, how: 'automatic', reason: '名称相同' }, '自动配对 2026年1月5日 09:03：名称相同'],
    [
      { ...decision, how: 'confirmed', by: '王敏', reason: '去掉了前缀' },
      '王敏 2026年1月5日 09:03：去掉了前缀',
    ],
    [{ ...decision, how: 'confirmed' }, '人工确认 2026年1月5日 09:03'],
    [
      { ...decision, how: 'carried', reason: '由 2025 年度结转' },
      '结转起草 2026年1月5日 09:03：由 2025 年度结转',
    ],
  ] as const)('%#', (said, text) => {
    expect(decisionText(said)).toBe(text)
  })
})

describe('similarityText', () => {
  it.each([
    [1, '名称相同'],
    [0.999, '相似度 99%'],
    [0.856, '相似度 86%'],
    [0, '相似度 0%'],
  ])('%d', (similarity, text) => {
    expect(similarityText(similarity)).toBe(text)
  })
})

describe('与上年的变化', () => {
  it.each([
    ['280.96', '337.85', '预算增加 56.89 万元（增长 20.25%）'],
    ['100', '100', '预算持平'],
    ['0', '5', '预算增加 5.00 万元'],
    [undefined, '5', '预算有一年未填，不能比较'],
  ])('%s → %s', (before, after, text) => {
    const change = moneyChange(before === undefined ? undefined : fen(before), fen(after))
    expect(budgetChangeText(change)).toBe(text)
  })

  it('没有发生的不说', () => {
    const none = { kept: 3, added: 0, retired: 0, renamed: 0 }
    const targets = {
      same: 1,
      renotated: 1,
      raised: 0,
      lowered: 1,
      reworded: 0,
      'unit-changed': 0,
      'kind-changed': 0,
    }
    const counts = {
      projects: { ...none, retired: 2 },
      indicators: none,
      targets,
      verdicts: { better: 0, worse: 0 },
    }
    expect(changeCounts(counts)).toEqual(['项目取消 2 个', '年度目标值降低 1 项'])
  })
})

describe('differingSentence: 两边核定的不同，哪一个算数由人来定', () => {
  it.each([
    {
      differing: {
        periods: [
          { from: 2024, to: 2026 },
          { from: 2025, to: 2025 },
        ],
      },
      says: '两个项目核定的实施周期不同，一个为 2024—2026 年，一个为 2025 年。',
    },
    {
      differing: { indicator: '验收合格率', accumulations: ['max', 'sum'] },
      says: '指标“验收合格率”选定的跨年口径不同，一个为“取最大值”，一个为“各年累计”。',
    },
  ] as const)('$says', ({ differing, says }) => {
    expect(differingSentence(differing)).toBe(
      `没有配对：${says}请先把其中一个改为与另一个相同，再确认为同一项。`,
    )
  })
})
