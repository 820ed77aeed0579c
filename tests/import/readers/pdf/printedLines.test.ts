import { describe, expect, it } from 'vitest'
import { alignedBlock } from '@/import/readers/pdf/alignedBlock'
import { printedLines } from '@/import/readers/pdf/printedLines'
import { runOf, type Run } from '@/import/readers/pdf/runs'

function run(text: string, left: number, baseline: number, size = 10): Run {
  return runOf([{ text, left, right: left + size / 2, baseline, size }])
}

const linesOf = (...runs: Run[]) => printedLines(runs).map(({ text }) => text)

describe('一行上的文字', () => {
  it.each([
    ['同一基线', [run('甲', 0, 100), run('乙', 5, 100)], ['甲乙']],
    ['上标', [run('m', 0, 100), run('2', 5, 96, 6)], ['m2']],
    ['小字在大字之下，大字够得着', [run('大', 0, 100, 20), run('小', 10, 108, 6)], ['大小']],
    ['大字在小字之下，大字够得着', [run('小', 0, 100, 6), run('大', 3, 108, 20)], ['小大']],
    ['经中间的字相连', [run('大', 0, 100, 20), run('点', 10, 101, 2), run('小', 12, 108, 6)], ['大点小']],
    ['差 0.45 个字高', [run('甲', 0, 100), run('乙', 5, 104.5)], ['甲', '乙']],
    ['不到 0.45 个字高', [run('甲', 0, 100), run('乙', 5, 104.4)], ['甲乙']],
    [
      '前一行的大字够不到后一行',
      [run('大', 0, 100, 20), run('甲', 0, 112), run('乙', 5, 116)],
      ['大', '甲乙'],
    ],
  ])('%s', (_, runs, lines) => {
    expect(linesOf(...runs)).toEqual(lines)
  })

  it('一页的字一个比一个低，也只读一遍', () => {
    const runs = Array.from({ length: 300_000 }, (_, index) => run('字', index, index * 0.4, 1))
    expect(printedLines(runs)).toHaveLength(1)
  })
})

describe('按对齐分列', () => {
  const page = (columns: number) =>
    [0, 20, 40, 60].flatMap(y => Array.from({ length: columns }, (_, index) => run('1', index * 10, y)))

  it.each([
    [2, undefined],
    [3, 3],
    [100, 100],
    [101, undefined],
  ])('%d 列', (columns, found) => {
    expect(alignedBlock(page(columns), [])?.columns.length).toBe(found)
  })
})
