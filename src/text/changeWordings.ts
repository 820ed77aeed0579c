import type { Change } from '@/domain/batch'
import type { ChangesTold } from '@/domain/changesTold'
import { isMidYear } from './changePlace'
import * as say from './changeValues'
import type { Sides, Values } from './changeValues'
import { SOURCE_LABELS } from './money'

/** A change with the printed names of rows by their id. */
export interface Told {
  readonly change: Change
  readonly names: ChangesTold['names']
}

/** How the changes in one place of a document are told. */
export interface Wording {
  readonly what: string | ((change: Change) => string)
  readonly sides: (told: Told) => Sides
}

const actualName = (change: Change) => (isMidYear(change) ? '年中完成值' : '实际完成值')
const targetName = (name: string) => (change: Change) =>
  say.isSamePrinted(change as Values<never>) ? `${name}的读法` : name

const TARGET = ({ change }: Told) => {
  const values = change as Parameters<typeof say.targetReading>[0]
  return say.isSamePrinted(values) ? say.targetReading(values) : say.targetPrinted(values)
}
const PAIRED = ({ change, names }: Told) =>
  say.decisions(names)(change as Parameters<ReturnType<typeof say.decisions>>[0])

/** By place in the document, ids left out, in the order they are told in. The empty place is the document itself. */
export const WORDINGS: Readonly<Record<string, Wording>> = {
  departments: { what: '部门', sides: by(say.named) },
  departmentYears: { what: '目标表', sides: by(say.table) },
  'departmentYears title': { what: '表名', sides: by(say.words) },
  'departmentYears amountUnit': { what: '金额单位', sides: by(say.words) },
  'departmentYears amounts': { what: ofSource('合计'), sides: by(say.money) },
  'departmentYears units': { what: '资金使用单位金额', sides: by(say.units) },
  'departmentYears doubts': { what: '存疑', sides: by(say.doubts) },
  sourceFiles: { what: '原文件', sides: by(say.named) },
  projectYears: { what: '项目', sides: by(say.projectYear) },
  'projectYears retired': { what: '状态', sides: by(say.retirement) },
  'projectYears name': { what: '项目名称', sides: by(say.words) },
  'projectYears unit': { what: '资金使用单位', sides: by(say.words) },
  'projectYears goal': { what: '绩效目标', sides: by(say.words) },
  'projectYears initial': { what: ofSource('年初预算数'), sides: by(say.money) },
  'records entries actual': { what: actualName, sides: by(say.actual) },
  'records entries grade': { what: '达成程度', sides: by(say.grade) },
  'records entries periodGrade': { what: '实施周期达成程度', sides: by(say.grade) },
  'records entries reason': { what: '偏差原因分析及改进措施', sides: by(say.words) },
  'records adjusted': { what: ofSource('全年预算数'), sides: by(say.money) },
  'records executed': {
    what: change => ofSource(isMidYear(change) ? '已执行数' : '全年执行数')(change),
    sides: by(say.money),
  },
  'projectYears doubts': { what: '存疑', sides: by(say.doubts) },
  'projectYears carriesOn': { what: '项目配对', sides: PAIRED },
  'projectYears indicators': { what: '指标', sides: by(say.indicator) },
  'projectYears indicators retired': { what: '状态', sides: by(say.retirement) },
  'projectYears indicators name': { what: '指标名称', sides: by(say.words) },
  'projectYears indicators level1': { what: '一级指标', sides: by(say.indicatorClass) },
  'projectYears indicators level2': { what: '二级指标', sides: by(say.indicatorClass) },
  'projectYears indicators annualTarget': { what: targetName('年度指标值'), sides: TARGET },
  'projectYears indicators periodTarget': { what: targetName('实施周期指标值'), sides: TARGET },
  'projectYears indicators carriesOn': { what: '指标配对', sides: PAIRED },
  targetVersions: { what: '目标版本', sides: by(say.version) },
  'projects period': { what: '实施周期', sides: by(say.period) },
  'lineages accumulation': { what: '跨年口径', sides: by(say.accumulation) },
}

/** What follows from other changes: 归属 from pairings, 顺序 from rows that come, 记录 of how a table came in. */
export type Following = 'identity' | 'order' | 'note'

/** Places that are not told singly: ids and numbers tell a person nothing. */
export const FOLLOWING: ReadonlyMap<string, Following> = new Map([
  ['projectYears projectId', 'identity'],
  ['projectYears indicators lineageId', 'identity'],
  ['projectYears order', 'order'],
  ['projectYears indicators order', 'order'],
  ['departmentYears imported', 'note'],
])

/** How often each is told in one line; what is only noted of a table is not told at all. */
export const FOLLOWING_WORDS = {
  identity: { what: '跨年归属', how: '随配对重新归并' },
  order: { what: '排列顺序', how: '随目标表调整' },
} as const satisfies Partial<Record<Following, { readonly what: string; readonly how: string }>>

function ofSource(name: string) {
  const labels: Readonly<Record<string, string>> = SOURCE_LABELS
  return ({ path }: Change) => {
    const source = labels[path[1] ?? '']
    return source === undefined ? name : `${name}（${source}）`
  }
}

/** Says the two values of a change by words for their type. */
function by<Value>(words: (values: Values<Value>) => Sides): Wording['sides'] {
  return ({ change }) => words(change as Values<Value>)
}
