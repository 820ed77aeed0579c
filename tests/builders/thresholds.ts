import type { Comparison, Doubt, Threshold } from '@/domain/threshold'

/** A number target as its reading would be: `number('≥', '85', '%')`. */
function number(comparison: Comparison, bound: string, unit: string): Threshold {
  return {
    printed: `${comparison}${bound}${unit}`,
    doubts: [],
    kind: 'number',
    comparison,
    stated: true,
    bound,
    unit,
  }
}

export const atLeast = (bound: string, unit = ''): Threshold => number('>=', bound, unit)
export const moreThan = (bound: string, unit = ''): Threshold => number('>', bound, unit)
export const atMost = (bound: string, unit = ''): Threshold => number('<=', bound, unit)
export const lessThan = (bound: string, unit = ''): Threshold => number('<', bound, unit)
export const equalTo = (bound: string, unit = ''): Threshold => number('=', bound, unit)

export const between = (low: string, high: string, unit = ''): Threshold => ({
  printed: `${low}-${high}${unit}`,
  doubts: [],
  kind: 'range',
  low,
  high,
  unit,
})

export const by = (date: string): Threshold => ({ printed: date, doubts: [], kind: 'date', by: date })
export const inWords = (wording: string): Threshold => ({
  printed: wording,
  doubts: [],
  kind: 'words',
  wording,
})
export const noTarget: Threshold = { printed: '/', doubts: [], kind: 'none' }

export const doubtful = (threshold: Threshold, ...codes: string[]): Threshold => ({
  ...threshold,
  doubts: codes.map((code): Doubt => ({ code, message: code })),
})
