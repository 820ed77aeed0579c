import Big from 'big.js'

/** A unit taken apart: `万元` is base `元` with exponent 4, `‰` is base `ratio` with exponent -3. */
export interface UnitFamily {
  /** What is counted or measured; units of one base convert into each other. '' is a bare number. */
  readonly base: string
  /** Power of ten that leads to the base. */
  readonly exponent: number
}

const RATIO = 'ratio'

/** By their spelling in NFKC and small letters: ㎡ and m² are m2 there. */
const MEASURES: Readonly<Record<string, readonly [base: string, exponent: number]>> = {
  '%': [RATIO, -2],
  百分比: [RATIO, -2],
  '‰': [RATIO, -3],
  千分之一: [RATIO, -3],
  '‱': [RATIO, -4],
  万分之一: [RATIO, -4],
  米: ['米', 0],
  m: ['米', 0],
  公里: ['米', 3],
  km: ['米', 3],
  厘米: ['米', -2],
  cm: ['米', -2],
  毫米: ['米', -3],
  mm: ['米', -3],
  平方米: ['平方米', 0],
  m2: ['平方米', 0],
  平米: ['平方米', 0],
  公顷: ['平方米', 4],
  平方公里: ['平方米', 6],
  平方千米: ['平方米', 6],
  km2: ['平方米', 6],
  立方米: ['立方米', 0],
  m3: ['立方米', 0],
  克: ['克', 0],
  g: ['克', 0],
  公斤: ['克', 3],
  kg: ['克', 3],
  吨: ['克', 6],
  t: ['克', 6],
  天: ['天', 0],
  日: ['天', 0],
  名: ['人', 0],
  百分点: ['百分点', 0],
}

const SCALES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }

/**
 * The family of a unit as printed. A 个 in front says nothing: 个工作日 is 工作日, 个百分点 is 百分点. 人 and 人次 are two families,
 * as are 元 and 元/人: they never convert. Nor do % and 百分点: 50% raised by 5% is 52.5%, raised by 5 个百分点 it is 55%.
 * 万 and 亿 alone scale whatever they stand beside.
 */
export function unitFamily(unit: string): UnitFamily {
  const name = unit.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
  const measure = measureOf(name)
  if (measure) return measure
  const scale = scaleBefore(name)
  // 万级 is as large as 万.
  const scaled = scale === '' ? name : name.slice(scale.length).replace(/^级$/u, '')
  const rest = scaled.replace(/^个(?=\p{Script=Han})/u, '')
  const base = measureOf(rest) ?? { base: rest, exponent: 0 }
  return { base: base.base, exponent: base.exponent + exponentOf(scale) }
}

/** Whether the unit is a share: %, ‰ or 万分之一. */
export function isRatio(unit: string): boolean {
  return unitFamily(unit).base === RATIO
}

/** Whether the unit is 万, 亿 or the like alone: it says how many, but not of what. */
export function isScale(unit: string): boolean {
  return /^[十百千万亿]{1,3}级?$/u.test(unit.normalize('NFKC').replace(/\s/gu, ''))
}

/**
 * `value` of unit `from` in unit `to`, exactly. '' on one side takes the other's unit, but a scale is none: 1万 beside a
 * bare number is 10000. undefined: the units do not convert, or `value` is no plain decimal.
 */
export function convert(value: string, from: string, to: string): Big | undefined {
  if (!isPlainDecimal(value)) return undefined
  const isBare = from.trim() === '' || to.trim() === ''
  if (isBare && !isScale(from) && !isScale(to)) return new Big(value)
  const source = unitFamily(from)
  const target = unitFamily(to)
  if (!sameBase(source.base, target.base)) return undefined
  return timesPowerOfTen(new Big(value), source.exponent - target.exponent)
}

/** Whether two units convert into each other. */
export function unitsConvert(one: string, other: string): boolean {
  return convert('0', one, other) !== undefined
}

function sameBase(one: string, other: string): boolean {
  if (one === other) return true
  // 万 alone (45万) scales any count or amount, but not a share.
  return (one === '' && other !== RATIO) || (other === '' && one !== RATIO)
}

/** By multiplication only: big.js rounds a division after 20 places. */
function timesPowerOfTen(value: Big, exponent: number): Big {
  return value.times(new Big(`1e${exponent}`))
}

function measureOf(name: string): UnitFamily | undefined {
  const found = Object.hasOwn(MEASURES, name) ? MEASURES[name] : undefined
  return found && { base: found[0], exponent: found[1] }
}

/** 百万元 has 百万 before it. More than three of them are no scale that anybody prints. */
function scaleBefore(name: string): string {
  return /^[十百千万亿]{0,3}/u.exec(name)?.[0] ?? ''
}

function exponentOf(scale: string): number {
  return Array.from(scale).reduce((sum, character) => sum + (SCALES[character] ?? 0), 0)
}

function isPlainDecimal(value: string): boolean {
  return /^-?\d+(?:\.\d+)?$/u.test(value)
}

/** Whether a unit is money: 元, 万元, 亿元; 元/人 is a price. */
export function isMoneyUnit(unit: string): boolean {
  return unitFamily(unit).base === '元'
}
