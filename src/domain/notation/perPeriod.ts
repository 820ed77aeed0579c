const TIME = '(?:小时|日(?![常期程])|天(?!然)|周(?!期)|星期|旬|月|季|学期|半年)'
const SEVERAL = '(?:间?隔)?[一二两双三四五六七八九十半\\d]{0,2}个?'

const PER_PERIOD = new RegExp(
  [
    `[每逐各分按]${SEVERAL}${TIME}`,
    // 每年 is the year that is judged, 每两年 is not.
    '每(?:间?隔)?[二两双三四五六七八九十\\d]{1,2}个?年',
    // 节日均 and 当月均 are no averages.
    '(?<![节假当])(?:小时|[日天周旬月]|季度?)平?均',
  ].join('|'),
  'u',
)

/**
 * Whether a value is told for each month, quarter or the like (每季度不少于2次, 月均): what a whole year achieved cannot be held
 * against it as it stands. 每年 and 全年 are no such words.
 */
export function isPerPeriod(text: string): boolean {
  return PER_PERIOD.test(text.replace(/\s/gu, ''))
}
