import { describe, expect, it } from 'vitest'
import type { ReviewPeriod, RowKey, TargetKey } from '@/domain/importReview'
import type { Amounts } from '@/domain/money'
import { datedDraft, settleDraft, type ReviewChoices } from '@/domain/settleDraft'
import { aDraft, aDraftIndicator, aDraftProject, fen, keptAtLeast } from '../builders/aDraft'

const read: Amounts = { total: fen(90), fiscal: fen(80), other: fen(10) }
const moved: Amounts = { total: fen(90), fiscal: fen(80), special: fen(10) }
const unsure = { ...keptAtLeast('90'), confirmed: false }

const draft = aDraft({
  department: '办公室',
  amounts: read,
  units: [
    {
      name: '办公室',
      amounts: read,
      projects: [
        aDraftProject({
          initial: read,
          indicators: [aDraftIndicator({ periodTarget: unsure, annualTarget: unsure })],
        }),
      ],
    },
  ],
})

function choices(over: Partial<ReviewChoices> = {}): ReviewChoices {
  return { department: '办公室', placed: new Map(), doubtful: new Set(), confirmed: new Set(), ...over }
}

function amountsOf(settled: typeof draft): (Amounts | undefined)[] {
  const [unit] = settled.units
  return [settled.amounts, unit?.amounts, unit?.projects[0]?.initial]
}

describe('settleDraft：把核定的内容写入草稿', () => {
  it('什么都没有核定时保持读出的样子', () => {
    expect(settleDraft(draft, choices())).toEqual(draft)
  })

  it('项目的金额换列后，存疑的单位和合计随之换列', () => {
    const placed = new Map([['0.0', moved]])
    const settled = settleDraft(draft, choices({ placed, doubtful: new Set(['', '0', '0.0']) }))
    expect(amountsOf(settled)).toEqual([moved, moved, moved])
  })

  it('不存疑的单位和合计不随项目换列', () => {
    const settled = settleDraft(
      draft,
      choices({ placed: new Map([['0.0', moved]]), doubtful: new Set(['0.0']) }),
    )
    expect(amountsOf(settled)).toEqual([read, read, moved])
  })

  it('单独核定过的行以核定为准', () => {
    const placed = new Map([
      ['', read],
      ['0.0', moved],
    ])
    const settled = settleDraft(draft, choices({ placed, doubtful: new Set(['', '0', '0.0']) }))
    expect(amountsOf(settled)).toEqual([read, moved, moved])
  })

  it('只确认被核定的那个指标值', () => {
    const confirmed = new Set<TargetKey>(['0.0.0/annualTarget'])
    const indicator = settleDraft(draft, choices({ confirmed })).units[0]?.projects[0]?.indicators[0]
    expect(indicator?.annualTarget.confirmed).toBe(true)
    expect(indicator?.periodTarget.confirmed).toBe(false)
  })

  it('部门名称用填写的', () => {
    expect(settleDraft(draft, choices({ department: '区政府办' })).department).toBe('区政府办')
  })
})

describe('datedDraft：写入年度和实施周期', () => {
  const year = 2026

  function periodOf(period: ReviewPeriod) {
    const dated = datedDraft(draft, year, new Map<RowKey, ReviewPeriod>([['0.0', period]]))
    expect(dated.year).toBe(year)
    return dated.units[0]?.projects[0]?.period
  }

  it.each<{ says: string; period: ReviewPeriod; saved: unknown }>([
    {
      says: '推定的周期带着理由保存',
      period: {
        from: '2026',
        to: '2028',
        source: 'suggested',
        reason: '写有“三年”',
        period: { from: 2026, to: 2028 },
      },
      saved: { from: 2026, to: 2028, source: 'suggested', reason: '写有“三年”' },
    },
    {
      says: '手工填写的周期',
      period: { from: '2025', to: '2026', source: 'typed', period: { from: 2025, to: 2026 } },
      saved: { from: 2025, to: 2026, source: 'typed' },
    },
    {
      says: '推定了三年而填写只有一年：一年也是核定',
      period: {
        from: '2026',
        to: '2026',
        source: 'typed',
        reason: '写有“三年”',
        period: { from: 2026, to: 2026 },
      },
      saved: { from: 2026, to: 2026, source: 'typed', reason: '写有“三年”' },
    },
    {
      says: '没有推定而填写预算年度：等于没有填写',
      period: { from: '2026', to: '2026', source: 'typed', period: { from: 2026, to: 2026 } },
      saved: undefined,
    },
    {
      says: '预算年度本身不另存周期',
      period: { from: '2026', to: '2026', source: 'budget-year', period: { from: 2026, to: 2026 } },
      saved: undefined,
    },
  ])('$says', ({ period, saved }) => {
    expect(periodOf(period)).toEqual(saved)
  })
})
