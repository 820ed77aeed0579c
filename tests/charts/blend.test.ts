import { expect, it } from 'vitest'
import { blend, contrast, readableOn } from '@/charts/blend'

it.each([
  { one: '#ffffff', other: '#000000', ratio: 21 },
  { one: '#fff', other: '#000', ratio: 21 },
  { one: '#777777', other: '#ffffff', ratio: 4.48 },
  { one: '#777', other: '#777777', ratio: 1 },
])('对比度 $one $other', ({ one, other, ratio }) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2)
})

it('构建后的样式把 #ffffff 缩成 #fff，选出的字色一样', () => {
  for (const white of ['#ffffff', '#fff', '#FFF']) {
    expect(readableOn('#f7f9fb', '#1c2733', white)).toBe('#1c2733')
    expect(readableOn('#1f5aa6', '#1c2733', white)).toBe(white)
  }
})

it.each([
  { share: 0, mixed: '#ffffff' },
  { share: 0.5, mixed: '#808080' },
  { share: 1, mixed: '#000000' },
])('混色 $share', ({ share, mixed }) => {
  expect(blend('#fff', '#000', share)).toBe(mixed)
})
