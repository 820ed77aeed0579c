import type { DifferenceLine } from './differenceLine'

/** What a list of differences is counted and narrowed by: 新增或恢复、取消、金额、指标值、绩效目标、名称与分类、核定事项. */
export type LineGroup = 'new' | 'gone' | 'money' | 'target' | 'goal' | 'name' | 'settled'

export const LINE_GROUPS: readonly LineGroup[] = ['new', 'gone', 'money', 'target', 'goal', 'name', 'settled']

const GROUPS: Readonly<Record<DifferenceLine['kind'], LineGroup>> = {
  new: 'new',
  back: 'new',
  gone: 'gone',
  money: 'money',
  periodTarget: 'target',
  annualTarget: 'target',
  goal: 'goal',
  title: 'name',
  'amount-unit': 'name',
  name: 'name',
  unit: 'name',
  class: 'name',
  period: 'settled',
  accumulation: 'settled',
}

export function groupOf({ kind }: Pick<DifferenceLine, 'kind'>): LineGroup {
  return GROUPS[kind]
}

/** How many lines there are of each group, in order; groups without any are left out. */
export function groupCounts(lines: readonly DifferenceLine[]): { group: LineGroup; count: number }[] {
  return LINE_GROUPS.map(group => ({
    group,
    count: lines.filter(line => groupOf(line) === group).length,
  })).filter(({ count }) => count > 0)
}
