import { describe, expect, it } from 'vitest'
import { pictureSvg, pictureTitle } from '@/charts/pictureSvg'
import { ROW_STATES } from '@/domain/rowState'
import { aCanvas } from './officeYear'

const canvas = aCanvas({ width: 400 })
const picture = {
  svg: '<svg width="400" height="100"><rect width="10" height="10"/></svg>',
  height: 100,
  heading: '资金投向 <2025>',
  isSample: false,
  finding: '最大的三个项目占 62.7%，其中 2 个有未达标指标',
  legend: [],
  canvas,
}

describe('导出的图', () => {
  it('有底色、标题、发现和原图', () => {
    const { text, width, height } = pictureSvg(picture)

    expect(width).toBe(440)
    expect(text).toContain(`<rect width="440" height="${height}" fill="${canvas.colours.surface}"/>`)
    expect(text).toContain('资金投向 &lt;2025&gt;')
    expect(text).toContain(picture.finding)
    expect(text).toContain(picture.svg)
    expect(height).toBeGreaterThan(100 + 40)
  })

  it('长的标题折行，一字不少', () => {
    const heading = '广州市花都区人民政府办公室 2025 年预算按项目分配'.repeat(3)
    const lines = [...pictureSvg({ ...picture, heading }).text.matchAll(/font-size="16"[^>]*>([^<]*)</gu)]

    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map(line => line[1]).join('')).toBe(heading)
  })

  it('示例数据在图上标明，自己的数据不标', () => {
    expect(pictureSvg({ ...picture, isSample: true }).text).toContain('示例数据')
    expect(pictureSvg(picture).text).not.toContain('示例数据')
  })

  it.each([
    { isSample: false, title: '花都区府办 2025 年预算执行率' },
    { isSample: true, title: '花都区府办 2025 年预算执行率（示例数据）' },
  ])('文件名：$title', ({ isSample, title }) => {
    expect(pictureTitle({ department: '花都区府办', year: 2025, isSample }, '预算执行率')).toBe(title)
  })

  it('标题自带年度的，不再写年度', () => {
    const origin = { department: '花都区府办', year: undefined, isSample: false }
    expect(pictureTitle(origin, '2025 与 2026 年度预算')).toBe('花都区府办 2025 与 2026 年度预算')
  })

  it('长的发现折行，一字不少', () => {
    const finding = '本单位支出金额涉及的接待宾客批次未达标'.repeat(6)
    const lines = [...pictureSvg({ ...picture, finding }).text.matchAll(/font-size="13"[^>]*>([^<]*)</gu)]

    expect(lines.length).toBeGreaterThan(2)
    expect(lines.map(line => line[1]).join('')).toBe(finding)
  })

  it('图例里每种完成情况都有形状和文字', () => {
    const legend = ROW_STATES.map(state => ({ word: `状态${state}`, colour: '', mark: state }))
    const { text, height } = pictureSvg({ ...picture, legend })

    for (const { word } of legend) expect(text).toContain(word)
    expect(text.match(/<(?:circle|polygon|polyline) /gu)?.length).toBeGreaterThanOrEqual(ROW_STATES.length)
    expect(height).toBeGreaterThan(pictureSvg(picture).height)
  })

  it('说明写在图下', () => {
    expect(pictureSvg({ ...picture, note: '其余 6 项见表' }).text).toContain('其余 6 项见表')
  })
})
