import type { RowState } from '@/domain/rowState'

/** How a part of a mark is painted: filled, outlined, outlined over the ground, outlined in dashes, or cut out of it. */
export type MarkLook = 'solid' | 'ring' | 'hollow' | 'dashed' | 'cut'

/** A part of a status mark, in CSS pixels around its middle. */
export type MarkPart =
  | { readonly kind: 'circle'; readonly r: number; readonly look: MarkLook }
  | {
      readonly kind: 'area' | 'line'
      readonly points: readonly (readonly [x: number, y: number])[]
      readonly look: MarkLook
    }

const RING: MarkPart = { kind: 'circle', r: 5.2, look: 'ring' }

const RIGHT_HALF = Array.from({ length: 13 }, (_, step) => {
  const angle = (step / 12 - 0.5) * Math.PI
  return [5.2 * Math.cos(angle), 5.2 * Math.sin(angle)] as const
})

/** The shape of every state (完成情况), so that it can be told without colour; as StatusMark shows it in tables. */
export const STATUS_MARKS: Readonly<Record<RowState, readonly MarkPart[]>> = {
  met: [
    { kind: 'circle', r: 5.8, look: 'solid' },
    {
      kind: 'line',
      points: [
        [-2.9, 0.3],
        [-0.8, 2.5],
        [3, -1.9],
      ],
      look: 'cut',
    },
  ],
  partly: [RING, { kind: 'area', points: RIGHT_HALF, look: 'solid' }],
  missed: [
    {
      kind: 'area',
      points: [
        [0, -5.6],
        [5.9, 5.4],
        [-5.9, 5.4],
      ],
      look: 'solid',
    },
  ],
  unfilled: [{ kind: 'circle', r: 5.2, look: 'dashed' }],
  'to-grade': [RING, { kind: 'circle', r: 1.9, look: 'solid' }],
  'in-progress': [
    RING,
    {
      kind: 'line',
      points: [
        [0, -3.1],
        [0, 0.2],
        [2.2, 1.6],
      ],
      look: 'ring',
    },
  ],
  'unit-differs': [
    {
      kind: 'area',
      points: [
        [0, -5.6],
        [5.6, 0],
        [0, 5.6],
        [-5.6, 0],
      ],
      look: 'ring',
    },
    {
      kind: 'line',
      points: [
        [-2.2, 0],
        [2.2, 0],
      ],
      look: 'ring',
    },
  ],
  'no-target': [
    {
      kind: 'line',
      points: [
        [-4, 0],
        [4, 0],
      ],
      look: 'ring',
    },
  ],
}
