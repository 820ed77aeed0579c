import { expect, it } from 'vitest'
import { dayText, describeThreshold, quantityText } from '@/domain/notation/describe'
import { readThreshold } from '@/domain/threshold'

it.each([
  ['≥3批次', '≥ 3 批次'],
  ['<3人', '＜ 3 人'],
  ['超过3', '＞ 3'],
  ['不超过270万元', '≤ 270 万元'],
  ['=100.00%', '＝ 100%'],
  ['0', '≤ 0'],
  ['≤5‰', '≤ 5‰'],
  ['1200-1500册', '1200–1500 册'],
  ['85%～95%', '85–95%'],
  ['±3%以内', '±3%'],
  ['-5至3℃', '-5 至 3 ℃'],
  ['11月底之前', '不晚于 11月30日'],
  ['2025年1月5日前', '不晚于 2025年1月5日'],
  ['定性 明显提升', '定性：明显提升'],
  ['—', '未设指标值'],
])('%s 读作「%s」', (printed, described) => {
  expect(describeThreshold(readThreshold(printed))).toBe(described)
})

it('日期与数量的写法', () => {
  expect(dayText('--02-29')).toBe('2月29日')
  expect(dayText('2025-11-30')).toBe('2025年11月30日')
  expect(quantityText('2.50', '个百分点')).toBe('2.5 个百分点')
})
