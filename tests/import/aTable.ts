import { indicatorText, type PrintedTable } from './printTable'
import type { PrintedAmounts, PrintedIndicator, PrintedProject, PrintedUnit } from '@/import/targetTable'

/** Amounts by column, blank where not given. */
export function amounts(total: string, sources: Partial<PrintedAmounts> = { fiscal: total }): PrintedAmounts {
  return { total, fiscal: null, special: null, other: null, ...sources }
}

export function anIndicator(parts: Partial<PrintedIndicator> = {}): PrintedIndicator {
  return {
    order: 1,
    level1: { code: '1', name: '产出指标' },
    level2: { code: '11', name: '数量指标' },
    name: '开展培训次数',
    periodTarget: '≥4次',
    annualTarget: '≥4次',
    ...parts,
  }
}

export function aProject(name: string, total: string, parts: Partial<PrintedProject> = {}): PrintedProject {
  const second = {
    order: 2,
    level2: { code: '12', name: '质量指标' },
    name: '合格率',
    periodTarget: '',
    annualTarget: '≥95%',
  }
  return {
    name,
    amounts: amounts(total),
    goal: '保障各项工作正常开展，完成年度任务。',
    indicators: [anIndicator(), anIndicator(second)],
    ...parts,
  }
}

export function aUnit(name: string, total: string, projects: PrintedProject[]): PrintedUnit {
  return { name, amounts: amounts(total), projects }
}

export function aTable(total: string, units: PrintedUnit[], parts: Partial<PrintedTable> = {}): PrintedTable {
  return {
    title: '2026年度项目支出绩效目标表',
    department: '某市某区教育局',
    year: 2026,
    amountUnit: '万元',
    amounts: amounts(total),
    units,
    ...parts,
  }
}

/** One unit with two projects, 100.00 万元. */
export function aSmallTable(): PrintedTable {
  const projects = [aProject('校舍维修', '60.00'), aProject('教师培训', '40.00')]
  return aTable('100.00', [aUnit('某市某区教育局本级', '100.00', projects)])
}

export function listText(project: PrintedProject): string {
  return project.indicators.map(indicatorText).join('')
}
