import { expect, it } from 'vitest'
import { withMisreadCounts } from '@/domain/notation/misread'
import { readThreshold } from '@/domain/threshold'

const codesIn = (printed: string[]) =>
  withMisreadCounts(printed.map(text => readThreshold(text))).map(({ doubts }) =>
    doubts.map(({ code }) => code),
  )

it('同一文件里有 292% 时，以 2 开头的计数也存疑', () => {
  expect(codesIn(['292%', '2124家', '2', '2家', '≥2124家', '10辆', '及时'])).toEqual([
    ['misread-operator'],
    ['misread-operator'],
    [],
    [],
    [],
    [],
    [],
  ])
})

it('没有 292% 一类的数值时，2124 就是 2124', () => {
  expect(codesIn(['≥92%', '2124家'])).toEqual([[], []])
})
