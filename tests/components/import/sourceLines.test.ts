import { describe, expect, it } from 'vitest'
import { lineIndexAt, LONGEST_PIECE, markedLine, sourceLines } from '@/components/import/sourceLines'

const text = '合计 1\r\n\n甲 1\n乙'

describe('sourceLines：原文按行编号', () => {
  it('空行也算一行，换行符不属于任何一行', () => {
    expect(sourceLines(text)).toEqual([
      { text: '合计 1', start: 0, number: 1 },
      { text: '', start: 6, number: 2 },
      { text: '甲 1', start: 7, number: 3 },
      { text: '乙', start: 11, number: 4 },
    ])
  })

  it('没有文字也有一行', () => {
    expect(sourceLines('')).toEqual([{ text: '', start: 0, number: 1 }])
  })

  it.each([
    { length: LONGEST_PIECE, pieces: [LONGEST_PIECE] },
    { length: LONGEST_PIECE + 1, pieces: [LONGEST_PIECE, 1] },
    { length: 2 * LONGEST_PIECE, pieces: [LONGEST_PIECE, LONGEST_PIECE] },
  ])('一行 $length 个字符：分成几段，仍是一行', ({ length, pieces }) => {
    const lines = sourceLines(`${'长'.repeat(length)}\n乙`)
    expect(lines.map(line => [line.text.length, line.number])).toEqual([
      ...pieces.map(piece => [piece, 1]),
      [1, 2],
    ])
    expect(lines.at(-1)?.start).toBe(length + 1)
  })
})

it.each([
  { offset: 0, index: 0 },
  { offset: 5, index: 0 },
  { offset: 6, index: 1 },
  { offset: 7, index: 2 },
  { offset: 10, index: 2 },
  { offset: 11, index: 3 },
  { offset: 999, index: 3 },
])('第 $offset 个字符在第 $index 行', ({ offset, index }) => {
  expect(lineIndexAt(sourceLines(text), offset)).toBe(index)
})

describe('markedLine：标出一行中的位置', () => {
  const line = { text: '甲 1', start: 7 }

  it.each([
    { says: '行内', place: { start: 9, end: 10 }, cut: ['甲 ', '1', ''] },
    { says: '整行', place: { start: 7, end: 10 }, cut: ['', '甲 1', ''] },
    { says: '跨行：从前一行起', place: { start: 2, end: 8 }, cut: ['', '甲', ' 1'] },
    { says: '跨行：到后一行止', place: { start: 9, end: 20 }, cut: ['甲 ', '1', ''] },
    { says: '在别的行', place: { start: 0, end: 3 }, cut: ['', '', '甲 1'] },
    { says: '没有位置', place: undefined, cut: ['甲 1', '', ''] },
  ])('$says', ({ place, cut }) => {
    const { before, marked, behind } = markedLine(line, place)
    expect([before, marked, behind]).toEqual(cut)
  })
})
