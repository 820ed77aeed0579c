import { describe, expect, it } from 'vitest'
import { readTypedPeriod, settledPeriod } from '@/domain/settledPeriod'

describe('填写的实施周期：起不晚于止，含本年度，最长十年', () => {
  it.each([
    { from: '2026', to: '2026', read: { from: 2026, to: 2026 } },
    { from: '2026', to: '2028', read: { from: 2026, to: 2028 } },
    { from: '2024', to: '2026', read: { from: 2024, to: 2026 } },
    { from: ' ２０２６ ', to: '2027', read: { from: 2026, to: 2027 } },
    { from: '2026', to: '2035', read: { from: 2026, to: 2035 } },
    { from: '2026', to: '2036', field: 'to', says: '最长 10 年' },
    { from: '2017', to: '2026', read: { from: 2017, to: 2026 } },
    { from: '2016', to: '2026', field: 'to', says: '最长 10 年' },
    { from: '2027', to: '2028', field: 'from', says: '应包含本年度（2026 年）' },
    { from: '2024', to: '2025', field: 'to', says: '应包含本年度（2026 年）' },
    { from: '2027', to: '2026', field: 'to', says: '不能早于起始年度' },
    { from: '', to: '2026', field: 'from', says: '起始年度请填四位年份' },
    { from: '2026', to: '', field: 'to', says: '终止年度请填四位年份' },
    { from: '26', to: '2028', field: 'from', says: '起始年度请填四位年份' },
    { from: '1999', to: '2028', field: 'from', says: '起始年度请填四位年份' },
    { from: '2026', to: '2100', field: 'to', says: '终止年度请填四位年份' },
    { from: '2026.5', to: '2028', field: 'from', says: '起始年度请填四位年份' },
  ])('2026 年：“$from”至“$to”', ({ from, to, read, field, says }) => {
    const result = readTypedPeriod({ from, to }, 2026)
    if (read) expect(result).toEqual(read)
    else expect(result).toEqual({ field, problem: expect.stringContaining(says) as string })
  })
})

describe('保存的实施周期与它的来源', () => {
  const suggested = { period: { from: 2026, to: 2028 }, reason: '绩效目标写有“三年”' }

  it('与表中推定的相同，就是推定的，带着理由', () => {
    expect(settledPeriod({ from: 2026, to: 2028 }, suggested)).toEqual({
      from: 2026,
      to: 2028,
      source: 'suggested',
      reason: '绩效目标写有“三年”',
    })
  })

  it.each([
    [{ from: 2026, to: 2027 }, suggested],
    [{ from: 2025, to: 2028 }, suggested],
    [{ from: 2026, to: 2028 }, undefined],
  ])('%o 是人工填写的', (period, hint) => {
    expect(settledPeriod(period, hint)).toEqual({ ...period, source: 'typed' })
  })

  it.each([undefined, suggested])('只有本年度，就是没有另设', hint => {
    expect(settledPeriod({ from: 2026, to: 2026 }, hint)).toBeUndefined()
  })
})
