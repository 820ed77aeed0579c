import type { Actual } from '@/domain/actual'

/** A figure as typed: `figure('3', '人次')`. */
export const figure = (value: string, unit = ''): Actual => ({
  printed: `${value}${unit}`,
  doubts: [],
  kind: 'number',
  value,
  unit,
})
export const day = (on: string): Actual => ({ printed: on, doubts: [], kind: 'date', on })
export const told = (wording: string): Actual => ({ printed: wording, doubts: [], kind: 'words', wording })
export const blank: Actual = { printed: '', doubts: [], kind: 'none' }
