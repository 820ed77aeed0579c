import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Box } from '@/charts/years/hatching'
import { labelPlaces } from '@/charts/years/labelPlaces'

const bounds: Box = { x: 0, y: 0, width: 400, height: 300 }
const label = (x: number, y: number) => ({ middle: { x, y }, width: 80, height: 16 })

it('有空处写在右边，右边放不下写在左边', () => {
  expect(labelPlaces([label(100, 100), label(390, 200)], { bounds, taken: [] })).toEqual([
    { x: 110, y: 92, width: 80, height: 16 },
    { x: 300, y: 192, width: 80, height: 16 },
  ])
})

it('先来的先占，四面都占满的不写', () => {
  const places = labelPlaces(
    Array.from({ length: 30 }, () => label(200, 150)),
    { bounds, taken: [] },
  )
  expect(places[0]).toBeDefined()
  expect(places.at(-1)).toBeUndefined()
})

it('名称互不遮盖，不遮盖已占的地方，都在图内', () => {
  const middle = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) })
  fc.assert(
    fc.property(fc.array(middle, { maxLength: 40 }), middles => {
      const taken = middles.map(({ x, y }): Box => ({ x: x - 7, y: y - 7, width: 14, height: 14 }))
      const wanted = middles.map(({ x, y }) => label(x, y))
      const placed = labelPlaces(wanted, { bounds, taken }).flatMap(box => box ?? [])
      placed.forEach((box, place) => {
        expect(box.x >= 0 && box.y >= 0 && box.x + 80 <= 400 && box.y + 16 <= 300).toBe(true)
        for (const other of [...taken, ...placed.slice(place + 1)]) expect(overlap(box, other)).toBe(0)
      })
    }),
  )
})

/** Area that two boxes share. */
function overlap(one: Box, other: Box): number {
  const along = (from: number, length: number, start: number, size: number) =>
    Math.max(0, Math.min(from + length, start + size) - Math.max(from, start))
  return along(one.x, one.width, other.x, other.width) * along(one.y, one.height, other.y, other.height)
}
