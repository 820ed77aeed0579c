import { describe, expect, it } from 'vitest'
import { isDay, isLeapYear, lastDay, printDay } from '@/domain/notation/days'

describe('日历', () => {
  it.each([
    [2, undefined, 28],
    [2, 2024, 29],
    [2, 2025, 28],
    [2, 1900, 28],
    [2, 2000, 29],
    [4, 2025, 30],
    [12, undefined, 31],
    [13, 2025, 0],
  ])('%s 月（%s 年）有 %s 天', (month, year, days) => {
    expect(lastDay(month, year)).toBe(days)
  })

  it.each([
    [{ month: 2, day: 29 }, true],
    [{ year: 2025, month: 2, day: 29 }, false],
    [{ month: 0, day: 1 }, false],
    [{ month: 1, day: 0 }, false],
    [{ month: 11, day: 30 }, true],
    [{ month: 11, day: 31 }, false],
  ])('%o 存在：%s', (day, exists) => {
    expect(isDay(day)).toBe(exists)
  })

  it('能被 4 整除的年份是闰年，整百的须被 400 整除', () => {
    expect([2023, 2024, 2100, 2400].map(isLeapYear)).toEqual([false, true, false, true])
  })

  it('写作 ISO 形式', () => {
    expect(printDay({ year: 2025, month: 1, day: 5 })).toBe('2025-01-05')
    expect(printDay({ month: 11, day: 30 })).toBe('--11-30')
  })
})
