import type { Rule } from './marks'

/** Points within which the positions of lines are one: double lines, and borders drawn apart for each cell. */
export const NEAR = 3
/** The same for tables whose cells stand in boxes of their own with room between them. */
export const APART = 8

/** A drawing of more lines than any form has is no form: only the longest count. */
const MOST_RULES = 1500
const SHORTEST = 6

// Borders are drawn cell by cell, dashed, or dotted: pieces that nearly touch are one line.
const SHORT_PIECE = 8
const GAP = 2
const DASH_GAP = 6

/** Lines as seen: pieces at one height that follow each other closely are joined, and bits are left out. */
export function joinedRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = []
  for (const level of alignedRules(rules)) {
    let current: Rule | undefined
    for (const rule of level.sort((one, other) => one.from - other.from)) {
      if (current && follows(current, rule)) current = { ...current, to: Math.max(current.to, rule.to) }
      else {
        if (current) joined.push(current)
        current = rule
      }
    }
    if (current) joined.push(current)
  }
  return joined
    .filter(({ from, to }) => to - from >= SHORTEST)
    .sort((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, MOST_RULES)
}

/** Rules in groups that lie within a point of each other. */
function alignedRules(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = []
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const [first] = groups.at(-1) ?? []
    if (first && rule.at - first.at <= 1) groups.at(-1)?.push(rule)
    else groups.push([rule])
  }
  return groups
}

function follows(current: Rule, next: Rule): boolean {
  const isDash = current.to - current.from <= SHORT_PIECE || next.to - next.from <= SHORT_PIECE
  return next.from - current.to <= (isDash ? DASH_GAP : GAP)
}

/** Positions that lie near the first of their kind, as one: their mean, in order. */
export function clusters(positions: readonly number[], near = NEAR): number[] {
  const groups: number[][] = []
  for (const position of [...positions].sort((one, other) => one - other)) {
    const group = groups.at(-1)
    if (group && position - (group[0] ?? 0) <= near) group.push(position)
    else groups.push([position])
  }
  return groups.map(group => group.reduce((sum, position) => sum + position, 0) / group.length)
}

/** Level and upright rules that touch each other, directly or through others. */
export interface Frame {
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
}

export function framesOf({ level, upright }: Frame, near = NEAR): Frame[] {
  const groups = new DisjointSets(level.length + upright.length)
  level.forEach((one, l) => {
    upright.forEach((other, u) => {
      if (touch(one, other, near)) groups.join(l, level.length + u)
    })
  })
  const frames = new Map<number, { level: Rule[]; upright: Rule[] }>()
  const frameOf = (index: number) => {
    const root = groups.rootOf(index)
    const frame = frames.get(root) ?? { level: [], upright: [] }
    frames.set(root, frame)
    return frame
  }
  level.forEach((rule, index) => frameOf(index).level.push(rule))
  upright.forEach((rule, index) => frameOf(level.length + index).upright.push(rule))
  return [...frames.values()]
}

function touch(level: Rule, upright: Rule, near: number): boolean {
  return (
    upright.at >= level.from - near &&
    upright.at <= level.to + near &&
    level.at >= upright.from - near &&
    level.at <= upright.to + near
  )
}

/** Numbers from 0 in sets that can be joined. */
export class DisjointSets {
  readonly #parents: number[]

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index)
  }

  rootOf(index: number): number {
    let root = index
    for (
      let parent = this.#parents[root];
      parent !== undefined && parent !== root;
      parent = this.#parents[root]
    ) {
      // Each step shortens the way of the next search.
      this.#parents[root] = this.#parents[parent] ?? parent
      root = parent
    }
    return root
  }

  join(one: number, other: number): void {
    this.#parents[this.rootOf(one)] = this.rootOf(other)
  }
}
