import type { Effect } from '@/domain/years/change'
import type { ChangeMark } from '../changeMarks'
import type { ChartColours } from '../colours'

/** Which way a 完成率 went; it always has a direction. */
export type Direction = Exclude<Effect, 'neither'>

/** Its word and its arrow: the same without colour. */
export const EFFECT_WORDS: Readonly<Record<Direction, string>> = {
  better: '提高',
  worse: '下降',
  same: '持平',
}
export const EFFECT_MARKS: Readonly<Record<Direction, ChangeMark>> = {
  better: 'up',
  worse: 'down',
  same: 'same',
}

/** Colour of a change (好转、变差); arrow and word beside it say the same. */
export function effectColour(effect: Effect | undefined, colours: ChartColours): string {
  if (effect === 'better') return colours.met
  return effect === 'worse' ? colours.missed : colours.unfilled
}
