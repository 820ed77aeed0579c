import { expect, it } from 'vitest'
import { lineCount, textWidth, wrapText } from '@/charts/textWidth'

it.each([
  { text: '', width: 0 },
  { text: '经费', width: 24 },
  { text: '（境）', width: 36 },
  { text: '65', width: 13.92 },
])('「$text」宽 $width', ({ text, width }) => {
  expect(textWidth(text, 12)).toBeCloseTo(width)
})

it.each([
  { says: '恰好放下', width: 48, lines: 1 },
  { says: '差一点放不下', width: 47, lines: 2 },
  { says: '很窄', width: 12, lines: 4 },
])('四个字：$says', ({ width, lines }) => {
  expect(lineCount('工作经费', width, 12)).toBe(lines)
})

it('折行不丢字', () => {
  expect(wrapText('工作经费2025', 30, 12)).toEqual(['工作', '经费', '2025'])
})
