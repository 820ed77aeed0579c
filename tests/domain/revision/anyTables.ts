import fc from 'fast-check'
import type { DraftIndicator, DraftProject, DraftUnit, ImportDraft } from '@/domain/importDraft'
import type { Kept } from '@/domain/indicator'
import type { Amounts } from '@/domain/money'
import { readThreshold, type Threshold } from '@/domain/threshold'
import type { KeptTable } from '@/domain/revision/keptTable'
import { aDraft, fen } from '../../builders/aDraft'
import { keptOf } from './aKeptTable'

const name = (words: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...words), fc.constantFrom('', '（一期）', '2025', '。', '工作'))
    .map(([word, rest]) => `${word}${rest}`)

const projectName = name(['道路养护', '道路养护经费', '绿化管护', '政务云租赁', '信访接待', '档案整理'])
const indicatorName = name([
  '养护里程',
  '道路养护里程',
  '验收合格率',
  '群众满意度',
  '服务对象满意度',
  '按时完成率',
])

const target = fc
  .tuple(
    fc.constantFrom(
      '≥95%',
      '≥ 95％',
      '≥90%',
      '95%',
      '3个',
      '≥3个',
      '≤270万元',
      '显著提升',
      '11月底前',
      '/',
      '',
    ),
    fc.boolean(),
  )
  .map(([printed, confirmed]): Kept<Threshold> => ({ reading: readThreshold(printed), confirmed }))

const amount = fc.constantFrom(undefined, 0, 1_000_000, 80_000_000)
const amounts = fc.tuple(amount, amount, amount).map(([total, fiscal, other]): Amounts => ({
  ...(total !== undefined && { total: fen(total) }),
  ...(fiscal !== undefined && { fiscal: fen(fiscal) }),
  ...(other !== undefined && { other: fen(other) }),
}))

const level1 = fc.constantFrom({ code: '1', name: '产出指标' }, { code: '2', name: '效益指标' })
const level2 = fc.constantFrom({ code: '11', name: '数量指标' }, { code: '12', name: '质量指标' })

const indicator: fc.Arbitrary<Omit<DraftIndicator, 'order'>> = fc.record({
  level1,
  level2,
  name: indicatorName,
  periodTarget: target,
  annualTarget: target,
})

const indicators = fc
  .array(indicator, { maxLength: 5 })
  .map(rows => rows.map((row, at): DraftIndicator => ({ ...row, order: at + 1 })))

const project: fc.Arbitrary<DraftProject> = fc.record({
  name: projectName,
  goal: fc.constantFrom('', '保持辖区道路完好。', '全年完成3次培训。'),
  initial: amounts,
  indicators,
})

const unit: fc.Arbitrary<DraftUnit> = fc.record({
  name: fc.constantFrom('局机关', '局 机关', '养护中心', ''),
  amounts,
  projects: fc.array(project, { maxLength: 4 }),
})

/** Any table, with names that stand twice, blanks and nothing at all. */
export const anyDraft: fc.Arbitrary<ImportDraft> = fc
  .record({
    title: fc.constantFrom('2025年项目支出绩效目标表', '2025年项目支出绩效目标表（调整）'),
    amountUnit: fc.constantFrom('万元' as const, '元' as const),
    amounts,
    units: fc.array(unit, { maxLength: 3 }),
  })
  .map(printed => aDraft(printed))

/** A table of names that stand once. */
export const uniqueDraft = anyDraft.map(draft => {
  const known = new Set<string>()
  const once = (text: string) => {
    const plain = text.replace('。', '')
    return !known.has(plain) && Boolean(known.add(plain))
  }
  const units = draft.units.map(one => ({
    ...one,
    projects: one.projects
      .filter(each => once(each.name))
      .map(each => ({
        ...each,
        indicators: each.indicators.filter(row => once(`${each.name} ${row.name}`)),
      })),
  }))
  return {
    ...draft,
    units: units.filter((one, at) => units.findIndex(({ name: n }) => n === one.name) === at),
  }
})

/** A kept table in which some rows were taken out before. */
export function keptAfterwards(draft: ImportDraft, isOut: (at: number) => boolean): KeptTable {
  const kept = keptOf(draft)
  const retired = { at: '2025-07-01T00:00:00.000Z', reason: '' }
  let at = 0
  const out = <Row extends object>(row: Row): Row => (isOut((at += 1)) ? { ...row, retired } : row)
  return {
    ...kept,
    projectYears: kept.projectYears.map(year => out({ ...year, indicators: year.indicators.map(out) })),
  }
}

/** A new table made of an old one: rows left out, come, moved and changed. */
export const changedDraft = (draft: ImportDraft) =>
  fc
    .tuple(anyDraft, fc.array(fc.nat({ max: 9 }), { minLength: 40, maxLength: 40 }))
    .map(([other, dice]): ImportDraft => {
      let thrown = 0
      const throwDie = () => dice[(thrown += 1) % dice.length] ?? 0
      const spare = other.units.flatMap(({ projects }) => projects)
      const spareRows = spare.flatMap(one => one.indicators)
      const changed = (one: DraftProject): DraftProject[] => {
        const [kind, from] = [throwDie(), spare[throwDie() % Math.max(1, spare.length)]]
        if (kind === 0) return []
        if (kind === 1 && from) return [one, from]
        return [
          {
            ...one,
            ...(kind === 2 && { name: `${one.name}项目` }),
            ...(kind === 3 && from && { initial: from.initial, goal: from.goal }),
            indicators: one.indicators.flatMap(changedRow),
          },
        ]
      }
      const changedRow = (row: DraftIndicator): DraftIndicator[] => {
        const [kind, from] = [throwDie(), spareRows[throwDie() % Math.max(1, spareRows.length)]]
        if (kind === 0) return []
        if (!from) return [row]
        if (kind === 1) return [row, from]
        if (kind === 2) return [{ ...row, name: `${row.name}情况` }]
        if (kind === 3) return [{ ...row, annualTarget: from.annualTarget }]
        if (kind === 4) return [{ ...row, level2: from.level2, periodTarget: from.periodTarget }]
        return [row]
      }
      const units = draft.units.map(one => ({ ...one, projects: one.projects.flatMap(changed) }))
      return {
        ...draft,
        ...(throwDie() < 4 && { title: other.title, amounts: other.amounts }),
        units: throwDie() < 2 ? [...units].reverse() : units,
      }
    })
