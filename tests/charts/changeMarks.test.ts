import { expect, it } from 'vitest'
import { CHANGE_MARKS, isChangeMark } from '@/charts/changeMarks'
import { pictureSvg } from '@/charts/pictureSvg'
import { STATUS_MARKS } from '@/charts/statusMarks'
import { ROW_STATES } from '@/domain/rowState'
import { aCanvas } from './officeYear'

it('没有一个符号与另一个、与完成情况的符号同形', () => {
  const shapes = [...Object.values(CHANGE_MARKS), ...Object.values(STATUS_MARKS)]
  expect(new Set(shapes.map(shape => JSON.stringify(shape))).size).toBe(shapes.length)
})

it('完成情况不是年度间的符号', () => {
  expect(ROW_STATES.some(isChangeMark)).toBe(false)
  expect(Object.keys(CHANGE_MARKS).every(isChangeMark)).toBe(true)
})

it('导出的图例画出空心与实心', () => {
  const canvas = aCanvas({ width: 400 })
  const { ink } = canvas.colours
  const { text } = pictureSvg({
    svg: '<svg/>',
    height: 10,
    heading: '',
    isSample: false,
    finding: '',
    legend: [
      { word: '2025年', colour: ink, mark: 'earlier' },
      { word: '2026年', colour: ink, mark: 'later' },
    ],
    canvas,
  })
  expect(text).toContain(`<circle r="4.3" fill="${canvas.colours.surface}" stroke="${ink}"`)
  expect(text).toContain(`<circle r="5" fill="${ink}"/>`)
})
