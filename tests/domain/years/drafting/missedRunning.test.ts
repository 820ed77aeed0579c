import { expect, it } from 'vitest'
import { missedRunning } from '@/domain/years/drafting/missedRunning'
import { findings } from '@/domain/years/findings'
import { yearRun } from '@/domain/years/yearRun'
import { oneIndicator } from '../aYear'

const missedIn = (...actuals: string[]) =>
  missedRunning(
    findings(yearRun(actuals.map((actual, at) => oneIndicator(2024 + at, { target: '≥3批次', actual })))),
  )

it('连续两年未达标的，说出各年差多少', () => {
  expect([...missedIn('2', '1')]).toEqual([['接待', '连续 2 年未达标：2024年还差 1 批次，2025年还差 2 批次']])
})

it.each([
  ['只有一年', ['2']],
  ['去年达标', ['2', '3']],
])('不说：%s', (_, actuals) => {
  expect(missedIn(...actuals).size).toBe(0)
})
