import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COPIES_KEPT,
  COPY_RHYTHM,
  copyDelay,
  isCopiedWhenPutAway,
  surplusCopies,
} from '@/domain/backupCopies'

const NOW = '2026-01-05T09:00:00.000Z'
const MINUTE = 60_000
const { quiet, longest, afterFailure, putAway } = COPY_RHYTHM

/** So many minutes before now, less a few milliseconds. */
const minutesAgo = (minutes: number, less = 0) =>
  new Date(Date.parse(NOW) - minutes * MINUTE + less).toISOString()

describe('copyDelay: 下一次自动备份在多久之后', () => {
  it.each([
    ['没有改动', undefined, undefined, undefined, undefined],
    ['刚改过一次', NOW, NOW, undefined, quiet * MINUTE],
    ['改动已停下一分钟', minutesAgo(1), minutesAgo(1), undefined, (quiet - 1) * MINUTE],
    ['差一毫秒', minutesAgo(quiet, 1), minutesAgo(quiet, 1), undefined, 1],
    ['恰好到时', minutesAgo(quiet), minutesAgo(quiet), undefined, 0],
    ['早已到时', minutesAgo(9999), minutesAgo(9999), undefined, 0],
    ['一直在改，第一次改动将满最长间隔', minutesAgo(longest - 1), NOW, undefined, MINUTE],
    ['一直在改，第一次改动已满最长间隔', minutesAgo(longest), NOW, undefined, 0],
    ['刚失败过', minutesAgo(60), minutesAgo(60), NOW, afterFailure * MINUTE],
    ['失败后恰好到时', minutesAgo(60), minutesAgo(60), minutesAgo(afterFailure), 0],
    ['早先失败过，又有改动', NOW, NOW, minutesAgo(afterFailure - 1), quiet * MINUTE],
    ['改动记在将来（时钟拨回过）', minutesAgo(-600), minutesAgo(-600), undefined, quiet * MINUTE],
    ['失败记在将来（时钟拨回过）', minutesAgo(60), minutesAgo(60), minutesAgo(-600), afterFailure * MINUTE],
  ])('%s', (_says, firstSince, lastSince, failedAt, delay) => {
    expect(copyDelay({ firstSince, lastSince, failedAt }, NOW)).toBe(delay)
  })
})

describe('isCopiedWhenPutAway: 页面收起时是否备份', () => {
  it.each([
    ['没有改动', 0, minutesAgo(999), false],
    ['有改动，从未备份', 1, undefined, true],
    ['有改动，差一毫秒满间隔', 1, minutesAgo(putAway, 1), false],
    ['有改动，恰满间隔', 1, minutesAgo(putAway), true],
    ['上次备份记在将来（时钟拨回过）', 1, minutesAgo(-600), true],
  ])('%s', (_says, batchesSince, lastAt, isCopied) => {
    expect(isCopiedWhenPutAway({ batchesSince }, lastAt, NOW)).toBe(isCopied)
  })
})

const two = (part: number) => String(part).padStart(2, '0')
/** Copies on a day of January 2026, one a minute. */
const onDay = (day: number, count: number) =>
  Array.from({ length: count }, (_, at) => `2026-01-${two(day)}_09${two(at)}00`)
/** The last copy of each month back from December 2025. */
const months = (count: number) =>
  Array.from({ length: count }, (_, at) => `${2025 - Math.floor(at / 12)}-${two(12 - (at % 12))}-15_090000`)

describe('surplusCopies: 哪些副本删去', () => {
  const { last, days, months: ofMonths } = COPIES_KEPT

  it.each([0, 1, last])('%i 份一份不删', count => {
    expect(surplusCopies(onDay(5, count))).toEqual([])
  })

  it('同一天多出一份，删最早的一份', () => {
    expect(surplusCopies(onDay(5, last + 1))).toEqual(['2026-01-05_090000'])
  })

  it('今天改了很多次，前几天每天的最后一份仍在', () => {
    const earlier = Array.from({ length: days + 1 }, (_, at) => onDay(1 + at, 2)).flat()
    const removed = surplusCopies([...earlier, ...onDay(20, 20)])
    const left = earlier.filter(time => !removed.includes(time))
    // 今天也是一天；更早的属于同一个月，今天的就是这个月的最后一份。
    expect(left).toEqual(Array.from({ length: days - 1 }, (_, at) => `2026-01-${two(at + 3)}_090100`))
  })

  it('每月最后一份留一年，再早的删去', () => {
    const times = [...onDay(5, last), ...months(ofMonths + 3)]
    expect(surplusCopies(times)).toEqual(months(ofMonths + 3).slice(ofMonths - 1))
  })

  it('任意多份：最近的都在，剩下的不超过所定之数，再删一遍没有可删', () => {
    const time = fc
      .tuple(
        fc.integer({ min: 2024, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
      )
      .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}_090000`)
    fc.assert(
      fc.property(fc.uniqueArray(time, { maxLength: 120 }), times => {
        const removed = new Set(surplusCopies(times))
        const left = times.filter(one => !removed.has(one))
        expect(
          [...times]
            .sort()
            .slice(-last)
            .every(one => left.includes(one)),
        ).toBe(true)
        expect(left.length).toBeLessThanOrEqual(last + days + ofMonths)
        expect(surplusCopies(left)).toEqual([])
      }),
    )
  })
})
