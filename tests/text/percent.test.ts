import { describe, expect, it } from 'vitest'
import { attainmentPercent, percent } from '@/text/percent'

describe('百分数', () => {
  it.each([
    [undefined, '—'],
    [0, '0.0%'],
    [0.9211, '92.1%'],
    [1, '100.0%'],
  ])('%s → %s', (share, text) => {
    expect(percent(share)).toBe(text)
  })
})

describe('完成率：未达标不进位成 100%', () => {
  it.each([
    [undefined, '—'],
    [0, '0.0%'],
    [0.8, '80.0%'],
    [0.9994, '99.9%'],
    [0.9995, '99.9%'],
    [0.99999, '99.9%'],
    [1, '100.0%'],
    [1.28, '128.0%'],
  ])('%s → %s', (attainment, text) => {
    expect(attainmentPercent(attainment)).toBe(text)
  })
})
