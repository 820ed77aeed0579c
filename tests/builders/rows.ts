import type { Actual } from '@/domain/actual'
import type { Entry, Indicator, Kept } from '@/domain/indicator'
import { readFen } from '@/domain/money'
import type { Amounts, Fen } from '@/domain/money'
import type { ProjectRecord, ProjectYear } from '@/domain/projectYear'
import type { YearContents } from '@/domain/yearContents'
import { atLeast } from './thresholds'

/** An amount in 万元, as whole 分. */
export function fen(wanYuan: string): Fen {
  const amount = readFen(wanYuan, '万元')
  if (amount === undefined) throw new Error(`no amount: ${wanYuan}`)
  return amount
}

export function kept<Reading>(reading: Reading, confirmed = false): Kept<Reading> {
  return { reading, confirmed }
}

export function anEntry(actual: Actual | undefined, rest: Omit<Entry, 'actual'> = {}): Entry {
  return actual === undefined ? rest : { actual: kept(actual), ...rest }
}

/** A sound indicator; name only the fields the test is about. */
export function anIndicator(over: Partial<Indicator> = {}): Indicator {
  return {
    id: 'systems',
    lineageId: 'systems-line',
    order: 1,
    level1: { code: '1', name: '产出指标' },
    level2: { code: '11', name: '数量指标' },
    name: '完成迁移上云的业务系统数量',
    periodTarget: kept(atLeast('3', '个')),
    annualTarget: kept(atLeast('3', '个')),
    ...over,
  }
}

export function aProjectYear(over: Partial<ProjectYear> = {}): ProjectYear {
  return {
    id: `cloud-${over.year ?? 2025}`,
    projectId: 'cloud',
    departmentId: 'office',
    year: 2025,
    order: 1,
    unit: '广州市花都区人民政府办公室',
    name: '政务信创云资源租赁',
    goal: '',
    initial: { total: fen('90'), fiscal: fen('80'), other: fen('10') },
    indicators: [anIndicator()],
    ...over,
  }
}

export function aRecord(over: Partial<ProjectRecord> = {}): ProjectRecord {
  const executed: Amounts = {}
  return {
    id: `cloud-${over.year ?? 2025}-${over.checkpoint ?? 'year-end'}`,
    projectYearId: `cloud-${over.year ?? 2025}`,
    departmentId: 'office',
    year: 2025,
    checkpoint: 'year-end',
    entries: {},
    adjusted: {},
    executed,
    ...over,
  }
}

/** One project in 2025, nothing recorded. */
export function yearContents(over: Partial<YearContents> = {}): YearContents {
  return {
    departmentYear: {
      id: 'office-2025',
      departmentId: 'office',
      year: 2025,
      title: '项目支出绩效目标表',
      amountUnit: '万元',
      amounts: {},
      units: [],
      sourceFileId: 'file',
    },
    projects: [{ id: 'cloud', departmentId: 'office' }],
    projectYears: [aProjectYear()],
    records: [],
    lineages: [],
    otherYears: { projectYears: [], records: [] },
    ...over,
  }
}
