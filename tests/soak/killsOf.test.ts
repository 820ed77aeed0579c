import { expect, it } from 'vitest'
import { killsOf, LATEST_SHARE } from '../e2e/killsOf'

const OPERATIONS = ['导入', '填报', '恢复'] as const

it.each([
  [0, [0, 0, 0]],
  [1, [1, 0, 0]],
  [3, [1, 1, 1]],
  [5, [2, 2, 1]],
  [50, [17, 17, 16]],
])('%i 次强行结束轮流分给各项操作', (count, expected) => {
  const kills = killsOf(OPERATIONS, count, 1)
  expect(kills).toHaveLength(count)
  expect(OPERATIONS.map(name => kills.filter(({ operation }) => operation === name).length)).toEqual(expected)
})

it.each([1, 2, 20261124])('每项操作的各次均匀散布在其所需时间上，至多略晚于结束（种子 %i）', seed => {
  const kills = killsOf(OPERATIONS, 50, seed)
  for (const name of OPERATIONS) {
    const shares = kills.filter(({ operation }) => operation === name).map(({ share }) => share)
    shares.forEach((share, at) => {
      expect(Math.floor((share / LATEST_SHARE) * shares.length + 1e-9)).toBe(at)
    })
  }
})

it('同一种子的时刻相同，另一种子的不同', () => {
  expect(killsOf(OPERATIONS, 6, 7)).toEqual(killsOf(OPERATIONS, 6, 7))
  expect(killsOf(OPERATIONS, 6, 7)).not.toEqual(killsOf(OPERATIONS, 6, 8))
})

it('没有可做的操作时不能排定', () => {
  expect(() => killsOf([], 1, 1)).toThrow()
})
