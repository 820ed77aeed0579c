import { expect, it } from 'vitest'
import { inForce, isInForce, withoutRetirement } from '@/domain/inForce'
import { aProjectYear, anIndicator } from '../builders/rows'

const retired = { at: '2026-06-01T00:00:00.000Z', reason: '' }

it('已取消的项目与指标都不在，其余原样', () => {
  const plain = aProjectYear({ id: 'plain' })
  const part = aProjectYear({
    id: 'part',
    indicators: [anIndicator({ id: 'a' }), anIndicator({ id: 'b', retired })],
  })
  const [first, second, ...rest] = inForce([plain, part, aProjectYear({ id: 'gone', retired })])
  expect(first).toBe(plain)
  expect(second).toEqual({ ...part, indicators: [anIndicator({ id: 'a' })] })
  expect(rest).toEqual([])
})

it('恢复的行与从未取消的一样', () => {
  const row = anIndicator({ retired })
  expect(isInForce(row)).toBe(false)
  expect(withoutRetirement(row)).toEqual(anIndicator())
})
