import { isRatio } from '../notation/units'
import { isAtLeast } from '../standing'
import type { NumericThreshold } from '../standing'
import type { About } from '../threshold'

/** Per head, per day, per piece: a rate of something, whatever its unit. */
const PER_UNIT = /[/／每、]/u
const PER_NAME = /人均|户均|均价|平均|每(?![年季])|单价|单位成本/u

/** Names of shares, degrees and standards. */
const RATE_NAME = /(?:率|度|比例|占比|比重|指数|系数|标准|水平)$/u

/** Marks, multiples, degrees: read off a scale, not counted. */
const SCALE_UNITS: ReadonlySet<string> = new Set([
  '分',
  '百分点',
  '个百分点',
  '倍',
  '级',
  '星',
  '℃',
  '度',
  '分贝',
])

const TIME_UNIT = /^(?:个?(?:工作日|小时|月|季度)|天|日|分钟|秒|周|年)$/u
const TIME_LIMIT = /时效|时间|时限|期限|周期|响应|年限|寿命|时长/u

/**
 * Whether values of this target add up over years: counts and money do; shares, amounts per head or per day, marks and
 * time limits do not. Days and hours add up only as something to be reached (开放天数 ≥300天).
 */
export function addsUp(threshold: NumericThreshold, about: About = {}): boolean {
  const { unit } = threshold
  const name = (about.name ?? '').replace(/[（(][^（()）]*[)）]\s*$/u, '').trim()
  if (isRatio(unit) || PER_UNIT.test(unit) || SCALE_UNITS.has(unit)) return false
  if (PER_NAME.test(name) || RATE_NAME.test(name)) return false
  if (!TIME_UNIT.test(unit)) return true
  return isAtLeast(threshold) && !TIME_LIMIT.test(`${about.level2 ?? ''} ${name}`)
}
