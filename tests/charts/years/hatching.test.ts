import { expect, it } from 'vitest'
import { hatchedBox } from '@/charts/years/hatching'
import { coloursOf } from '../officeYear'

it.each([
  { x: 10, y: 20, width: 60, height: 24 },
  { x: 0, y: 0, width: 9, height: 90 },
  { x: 5, y: 5, width: 3, height: 3 },
])('斜线都在框内 %j', box => {
  const [frame, ...stripes] = hatchedBox(box, coloursOf('light'))
  expect(frame).toMatchObject({ type: 'rect', shape: box })
  for (const stripe of stripes) {
    const { x1, y1, x2, y2 } = (stripe as { shape: Record<'x1' | 'y1' | 'x2' | 'y2', number> }).shape
    for (const x of [x1, x2]) {
      expect(x).toBeGreaterThanOrEqual(box.x)
      expect(x).toBeLessThanOrEqual(box.x + box.width)
    }
    for (const y of [y1, y2]) {
      expect(y).toBeGreaterThanOrEqual(box.y)
      expect(y).toBeLessThanOrEqual(box.y + box.height)
    }
    expect(x2 - x1).toBeCloseTo(y1 - y2)
  }
})
