import { expect, it } from 'vitest'
import { isWholeCount } from '@/domain/notation/wholeCounts'

it.each([
  ['人', true],
  ['名', true],
  ['人次', true],
  ['万人次', true],
  ['件', true],
  ['台(套)', true],
  ['台（套）', true],
  ['', false],
  ['万', false],
  ['%', false],
  ['元', false],
  ['万元', false],
  ['天', false],
  ['课时', false],
  ['人月', false],
  ['公里', false],
  ['元/人', false],
  ['constructor', false],
])('%s：只有整数？%s', (unit, isWhole) => {
  expect(isWholeCount(unit)).toBe(isWhole)
})
