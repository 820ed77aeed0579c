import type { PrintedAmounts, PrintedIndicator, PrintedProject, TargetTable } from '@/import/targetTable'

/** The printed part of a table: what an expected.json holds. */
export type PrintedTable = Omit<TargetTable, 'form' | 'source' | 'doubts' | 'proof'>

/** How a page breaks and places its cells. */
export interface PageForm {
  /** Characters to a line of goals and indicators. */
  readonly width: number
  /** Characters to a line of names; absent: names are not broken. */
  readonly nameWidth?: number
  /** Where the amounts of a wrapped name stand. */
  readonly amounts?: 'behind-last' | 'own-line' | 'each-own-line' | 'beside-first'
  /** Blank lines after each line of a cell. */
  readonly gap?: number
}

/** Prints a table as text taken out of a PDF prints it: cell after cell, each broken at the width of its column. */
export function printTable(table: PrintedTable, form: PageForm): string {
  return [...headingLines(table), ...bodyLines(table, form)].join('\n')
}

export function headingLines({ title, department, amountUnit }: PrintedTable): string[] {
  const words = [
    '项目名称（资金使用单位） 总计 财政拨款',
    '财政专户',
    '',
    '拨款',
    '',
    '其他资',
    '',
    '金',
    '绩效目标 绩效指标',
  ]
  return [title, '', `部门名称：${department} 单位：${amountUnit}`, '', ...words, '']
}

export function bodyLines(table: PrintedTable, form: PageForm): string[] {
  const units = table.units.flatMap(unit => [
    ...rowLines(unit, form),
    ...unit.projects.flatMap(project => projectLines(project, form)),
  ])
  return [...rowLines({ name: '合计', amounts: table.amounts }, form), ...units]
}

function projectLines(project: PrintedProject, form: PageForm): string[] {
  const { width } = form
  return [
    ...rowLines(project, form),
    ...spaced(wrapped(project.goal, width), form),
    '',
    ...spaced(wrapped(project.indicators.map(indicatorText).join(''), width), form),
    '',
  ]
}

export function indicatorText(indicator: PrintedIndicator): string {
  const { order, level1, level2, name, periodTarget, annualTarget } = indicator
  const classes = `${order}、${level1.code}-${level1.name}；${level2.code}-${level2.name}；${name}`
  const period = periodTarget === '' ? '' : `；实施周期指标值:${periodTarget}`
  return `${classes}${period}；年度指标值:${annualTarget}。`
}

function rowLines({ name, amounts }: { name: string; amounts: PrintedAmounts }, form: PageForm): string[] {
  const lines = form.nameWidth === undefined ? [name] : wrapped(name, form.nameWidth)
  const words = [amounts.total, amounts.fiscal, amounts.special, amounts.other].filter(word => word !== null)
  switch (form.amounts ?? 'behind-last') {
    case 'behind-last':
      return [...lines.slice(0, -1), [lines.at(-1) ?? '', ...words].join(' '), '']
    case 'beside-first':
      return [[lines[0] ?? '', ...words].join(' '), ...lines.slice(1), '']
    case 'own-line':
      return [...lines, words.join(' '), '']
    case 'each-own-line':
      return [...lines, ...words, '']
  }
}

function spaced(lines: readonly string[], { gap = 0 }: PageForm): string[] {
  return lines.flatMap(line => [line, ...Array.from({ length: gap }, () => '')])
}

/** A text broken wherever its column ends, numerals and marks too. */
export function wrapped(text: string, width: number): string[] {
  const characters = Array.from(text)
  const count = Math.max(1, Math.ceil(characters.length / width))
  return Array.from({ length: count }, (_, line) =>
    characters.slice(line * width, (line + 1) * width).join(''),
  )
}
