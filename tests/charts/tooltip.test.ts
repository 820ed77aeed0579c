import { expect, it } from 'vitest'
import { markId, tooltip } from '@/charts/tooltip'
import { aCanvas } from './officeYear'

const shown = tooltip(aCanvas(), id =>
  id === 'known' ? ['<img src=x onerror=alert(1)>', [['预算 & 支出', '"69.00" 万元']]] : undefined,
)
const format = shown.formatter as (hovered: unknown) => string

it('文件里的名称只作文字显示', () => {
  const html = format([{ data: { id: 'known', value: 1 } }])

  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).not.toContain('<img')
  expect(html).toContain('预算 &amp; 支出')
  expect(html).toContain('&quot;69.00&quot; 万元')
})

it.each([
  { says: '一行里的几个图形', hovered: [{ data: { id: 'a' } }, { data: { id: 'b' } }], id: 'a' },
  { says: '单个图形', hovered: { data: { id: 'a' } }, id: 'a' },
  { says: '空白处', hovered: [], id: undefined },
  { says: '没有标识的数值', hovered: { data: 3 }, id: undefined },
])('$says', ({ hovered, id }) => {
  expect(markId(hovered)).toBe(id)
})

it('不认识的图形不显示提示', () => {
  expect(format({ data: { id: 'unknown' } })).toBe('')
})
