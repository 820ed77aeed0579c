import type { DraftIndicator, DraftProject, DraftUnit, ImportDraft } from '@/domain/importDraft'
import type { Kept } from '@/domain/indicator'
import type { Fen } from '@/domain/money'
import type { Threshold } from '@/domain/threshold'

/** A target in percent as it is read from `≥95%`, its doubts settled. */
export function keptAtLeast(bound: string): Kept<Threshold> {
  const printed = `≥${bound}%`
  return {
    reading: { printed, doubts: [], kind: 'number', comparison: '>=', stated: true, bound, unit: '%' },
    confirmed: true,
  }
}

export function fen(amount: number): Fen {
  return amount as Fen
}

/** A sound row of a reviewed table; name only the fields the test is about. */
export function aDraftIndicator(over: Partial<DraftIndicator> = {}): DraftIndicator {
  return {
    order: 1,
    level1: { code: '1', name: '产出指标' },
    level2: { code: '12', name: '质量指标' },
    name: '验收合格率',
    periodTarget: keptAtLeast('95'),
    annualTarget: keptAtLeast('90'),
    ...over,
  }
}

export function aDraftProject(over: Partial<DraftProject> = {}): DraftProject {
  return {
    name: '道路养护',
    goal: '保持辖区道路完好。',
    initial: { total: fen(900_000_000), fiscal: fen(900_000_000) },
    indicators: [aDraftIndicator()],
    ...over,
  }
}

export function aDraftUnit(over: Partial<DraftUnit> = {}): DraftUnit {
  return { name: '局机关', amounts: { total: fen(900_000_000) }, projects: [aDraftProject()], ...over }
}

/** A reviewed table of one unit; `projects` go into that unit. */
export function aDraft(
  over: Partial<ImportDraft> & { readonly projects?: readonly DraftProject[] } = {},
): ImportDraft {
  const { projects, ...rest } = over
  return {
    department: '区城市管理局',
    year: 2025,
    title: '2025年项目支出绩效目标表',
    amountUnit: '万元',
    amounts: { total: fen(900_000_000) },
    units: [aDraftUnit(projects && { projects })],
    source: { name: '绩效目标表.txt', bytes: new TextEncoder().encode('原文') },
    ...rest,
  }
}
