import fc from 'fast-check'
import { expect, it } from 'vitest'
import { differingWords } from '@/domain/years/differingWords'

/** Marks what differs with 【】. */
function marked(before: string, after: string): [string, string] {
  const words = differingWords(before, after)
  const text = (side: 'before' | 'after') =>
    words[side].map(({ text, differs }) => (differs ? `【${text}】` : text)).join('')
  return [text('before'), text('after')]
}

it.each([
  ['前面加字', '按时结案率', '政务公开申请按时结案率', '按时结案率', '【政务公开申请】按时结案率'],
  ['前面减字', '政府综合工作业务经费', '综合工作业务经费', '【政府】综合工作业务经费', '综合工作业务经费'],
  ['中间换词', '信息报送及时率', '信息上报及时率', '信息【报送】及时率', '信息【上报】及时率'],
  ['年份整体标出', '2024年培训', '2025年培训', '【2024】年培训', '【2025】年培训'],
  ['小数整体标出', '1.5期', '1.6期', '【1.5】期', '【1.6】期'],
  ['全角半角不算', '因公出国（境）', '因公出国(境)', '因公出国（境）', '因公出国(境)'],
  ['空白不算', '接待 宾客', '接待宾客', '接待 宾客', '接待宾客'],
  ['大小写不算', 'OA系统', 'oa系统', 'OA系统', 'oa系统'],
  ['毫无相同', '甲乙', '丙丁', '【甲乙】', '【丙丁】'],
  ['一方空白', '', '丙丁', '', '【丙丁】'],
  ['语序改变，长的一段不标', '全年培训人次', '培训人次全年', '【全年】培训人次', '培训人次【全年】'],
])('%s', (_title, before, after, markedBefore, markedAfter) => {
  expect(marked(before, after)).toEqual([markedBefore, markedAfter])
})

const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('城区乡镇养护率（(1 2.５ａA')) }),
  fc.string({ unit: 'grapheme' }),
)

it('拼起来就是原文，自己与自己没有差别', () => {
  fc.assert(
    fc.property(name, name, (before, after) => {
      const words = differingWords(before, after)
      expect(words.before.map(({ text }) => text).join('')).toBe(before)
      expect(words.after.map(({ text }) => text).join('')).toBe(after)
      expect(differingWords(before, before).after.every(({ differs }) => !differs)).toBe(true)
    }),
  )
})
