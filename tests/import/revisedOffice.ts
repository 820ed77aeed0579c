import { readFileSync } from 'node:fs'
import type { PrintedAmounts, PrintedIndicator, PrintedProject } from '@/import/targetTable'
import type { PrintedTable } from './printTable'

/** The published table of the office. */
export function officeTable(): PrintedTable {
  const path = new URL('../fixtures/huadu-office.expected.json', import.meta.url)
  return { ...(JSON.parse(readFileSync(path, 'utf8')) as PrintedTable), year: 2025 }
}

/**
 * The same table printed again with everything changed: all money, goals and targets; a project gone, one come, one
 * renamed; in every project an indicator renamed, and of the largest one gone and one come. Its sums add up.
 */
export function revisedOfficeTable(): PrintedTable {
  const table = officeTable()
  const units = table.units.map(unit => {
    const [first, ...others] = unit.projects.slice(0, -1).map(changedProject)
    const projects = [...(first ? [{ ...first, name: `${first.name}（调整）` }] : []), ...others, CLOUD]
    return { ...unit, projects, amounts: sumOf(projects.map(({ amounts }) => amounts)) }
  })
  return { ...table, units, amounts: sumOf(units.map(({ amounts }) => amounts)) }
}

const CLOUD: PrintedProject = {
  name: '政务信创云资源租赁',
  amounts: { total: '90.00', fiscal: '90.00', special: null, other: null },
  goal: '完成业务系统迁移上云。',
  indicators: [row(1, '完成迁移上云的业务系统数量', '≥3个'), row(2, '云资源可用率', '≥99%')],
}

function changedProject({ name, amounts, goal, indicators }: PrintedProject, place: number): PrintedProject {
  const [first, ...others] = indicators.map(changedRow)
  const kept = place === 0 ? others.slice(0, -1) : others
  const come = place === 0 ? [row(indicators.length + 1, '出访报告按时提交率', '100%')] : []
  const rows = [...(first ? [{ ...first, name: `年度${first.name}` }] : []), ...kept, ...come]
  const total = (Number(amounts.total) + 1.5).toFixed(2)
  return {
    name,
    amounts: { total, fiscal: total, special: null, other: null },
    goal: `${goal}按调整后的计划完成。`,
    indicators: rows.map((one, at) => ({ ...one, order: at + 1 })),
  }
}

function changedRow(one: PrintedIndicator): PrintedIndicator {
  const target = changedTarget(one.annualTarget)
  return { ...one, periodTarget: target, annualTarget: target }
}

/** Another number, or other words. */
function changedTarget(printed: string): string {
  const [number] = /\d+(?:\.\d+)?/u.exec(printed) ?? []
  if (number === undefined) return `${printed}，较上年更好`
  return printed.replace(number, String(Number(number) === 100 ? 98 : Number(number) + 1))
}

function row(order: number, name: string, target: string): PrintedIndicator {
  return {
    order,
    level1: { code: '1', name: '产出指标' },
    level2: { code: '11', name: '数量指标' },
    name,
    periodTarget: target,
    annualTarget: target,
  }
}

function sumOf(parts: readonly PrintedAmounts[]): PrintedAmounts {
  const total = parts.reduce((sum, { total: part }) => sum + Number(part), 0).toFixed(2)
  return { total, fiscal: total, special: null, other: null }
}
