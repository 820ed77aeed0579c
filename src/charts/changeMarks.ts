import type { MarkPart } from './statusMarks'

/** Shapes of a picture over years: the two years' marks, which way it went, a target's step, a value past the axis. */
export type ChangeMark =
  | 'earlier'
  | 'later'
  | 'up'
  | 'down'
  | 'same'
  | 'step'
  | 'tail'
  | 'beyond'
  | 'beyond-earlier'
  | 'run'
  | 'hollow-bar'
  | 'alone'

const STEM: MarkPart = {
  kind: 'line',
  points: [
    [0, 4.8],
    [0, -4.2],
  ],
  look: 'ring',
}

/** The shape of every such mark, so that it can be told without colour. None of them is the shape of a 完成情况. */
export const CHANGE_MARKS: Readonly<Record<ChangeMark, readonly MarkPart[]>> = {
  earlier: [{ kind: 'circle', r: 4.3, look: 'hollow' }],
  later: [{ kind: 'circle', r: 5, look: 'solid' }],
  up: [STEM, arrowHead([-3.6, -0.8], [0, -4.8], [3.6, -0.8])],
  down: [
    {
      kind: 'line',
      points: [
        [0, -4.8],
        [0, 4.2],
      ],
      look: 'ring',
    },
    arrowHead([-3.6, 0.8], [0, 4.8], [3.6, 0.8]),
  ],
  same: [bar(-1.9), bar(1.9)],
  step: [
    {
      kind: 'line',
      points: [
        [-6, 3],
        [0, 3],
        [0, -3],
        [6, -3],
      ],
      look: 'ring',
    },
  ],
  tail: [
    {
      kind: 'line',
      points: [
        [-6, 0],
        [1.5, 0],
      ],
      look: 'ring',
    },
    { kind: 'circle', r: 2.6, look: 'hollow' },
  ],
  beyond: [pointer('solid')],
  'beyond-earlier': [pointer('hollow')],
  'hollow-bar': [
    {
      kind: 'area',
      points: [
        [-5.5, -3.5],
        [5.5, -3.5],
        [5.5, 3.5],
        [-5.5, 3.5],
      ],
      look: 'hollow',
    },
  ],
  alone: [
    {
      kind: 'area',
      points: [
        [0, -5.8],
        [5.8, 0],
        [0, 5.8],
        [-5.8, 0],
      ],
      look: 'solid',
    },
  ],
  run: [
    {
      kind: 'line',
      points: [
        [-6, 3],
        [-1, -2],
        [2, 1],
        [6, -4],
      ],
      look: 'ring',
    },
  ],
}

function arrowHead(...points: readonly (readonly [number, number])[]): MarkPart {
  return { kind: 'line', points, look: 'ring' }
}

function pointer(look: MarkPart['look']): MarkPart {
  return {
    kind: 'area',
    points: [
      [-4, -5],
      [5, 0],
      [-4, 5],
    ],
    look,
  }
}

function bar(y: number): MarkPart {
  return {
    kind: 'line',
    points: [
      [-4, y],
      [4, y],
    ],
    look: 'ring',
  }
}

export function isChangeMark(mark: string): mark is ChangeMark {
  return mark in CHANGE_MARKS
}
