/** Where amounts in 万元 lie on an axis, as shares of its length. */
export interface MoneyScale {
  readonly isLog: boolean
  /** Amounts with a tick, ascending; 0 is one of them where it has a place of its own before the axis. */
  readonly ticks: readonly number[]
  /** 0 to 1 along the axis; undefined: 0 on an axis of powers, which has no place for it. */
  readonly placeOf: (amount: number) => number | undefined
}

/** From this spread on, small amounts would all lie in one corner of an even axis. */
const SPREAD = 10
const MOST_TICKS = 11

/** An even axis from 0, or one of powers where the largest amount is more than ten times the smallest. */
export function moneyScale(amounts: readonly number[]): MoneyScale {
  const positive = amounts.filter(amount => amount > 0)
  const [least, most] = [Math.min(...positive), Math.max(...positive)]
  return positive.length > 0 && most / least > SPREAD ? logScale(least, most) : evenScale(most)
}

function logScale(least: number, most: number): MoneyScale {
  const [from, to] = [stepAtMost(least), stepAtLeast(most)]
  const all = stepsBetween(from, to)
  const ticks = all.length <= MOST_TICKS ? all : all.filter(tick => isPower(tick))
  const length = Math.log(to / from)
  return {
    isLog: true,
    ticks,
    placeOf: amount => (amount > 0 ? Math.log(amount / from) / length : undefined),
  }
}

function evenScale(most: number): MoneyScale {
  const end = Number.isFinite(most) ? stepAtLeast(most) : 1
  const step = end / (isFiveFold(end) ? 5 : 4)
  const count = Math.round(end / step)
  return {
    isLog: false,
    ticks: Array.from({ length: count + 1 }, (_, place) => exact(place * step)),
    placeOf: amount => amount / end,
  }
}

function isFiveFold(end: number): boolean {
  return !String(end).replace(/[0.]/gu, '').startsWith('2')
}

/** 1, 2, 5, 10, 20, 50 and so on. */
function stepsBetween(from: number, to: number): number[] {
  const first = Math.floor(Math.log10(from))
  const last = Math.ceil(Math.log10(to))
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
    .flatMap(power => [1, 2, 5].map(digit => exact(digit * 10 ** power)))
    .filter(step => step >= from && step <= to)
}

function stepAtLeast(amount: number): number {
  return stepsBetween(amount, amount * 10).find(step => step >= amount) ?? amount
}

function stepAtMost(amount: number): number {
  return stepsBetween(amount / 10, amount).at(-1) ?? amount
}

function isPower(step: number): boolean {
  return Number.isInteger(Math.round(Math.log10(step) * 1e9) / 1e9)
}

function exact(value: number): number {
  return Number(value.toPrecision(12))
}
