const DIGITS = '〇一二三四五六七八九'

/**
 * The budget year a heading names: 2026年、2026年度、二〇二六年; null when it names none. The month or day that a table was
 * filled in (填表日期：2025年12月) names none: a budget is drawn up in the year before.
 */
export function printedYear(text: string): number | null {
  const arabic =
    /(?<![0-9])(20[0-9]{2})(?:年(?! ?[0-9]{1,2} ?月)|\)|部门预算)|年度:?(20[0-9]{2})(?![0-9])/u.exec(
      text.normalize('NFKC'),
    )
  if (arabic) return Number(arabic[1] ?? arabic[2])
  const written = /二[〇零○oO]([〇零○一二三四五六七八九]{2})年(?![一二三四五六七八九十]{1,2}月)/u.exec(
    text,
  )?.[1]
  return written === undefined ? null : 2000 + Number(Array.from(written, digitOf).join(''))
}

function digitOf(written: string): number {
  return DIGITS.indexOf(written.replace(/[零○]/u, '〇'))
}
