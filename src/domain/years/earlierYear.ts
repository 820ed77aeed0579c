/** How a sentence calls the year that another is held against: 上年 only where it is the year before, else 「2023年」. */
export function earlierYear(before: number, after: number): string {
  return after - before === 1 ? '上年' : `${before}年`
}
