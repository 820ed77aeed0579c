import type { Change, DocumentTable } from '@/domain/batch'
import type { ChangesTold } from '@/domain/changesTold'
import { isMidYear, placeOf, rowOf } from './changePlace'
import * as say from './changeValues'
import type { Sides, Values } from './changeValues'
import { SOURCE_LABELS } from './money'

/** One recorded change, as a person reads it: 「全年执行数（财政拨款）：12.00 万元 → 13.50 万元」. */
export interface ChangeLine extends Sides {
  /** Printed name of the indicator or project it is about; absent: the table as a whole, or not known any more. */
  readonly about?: string
  readonly what: string
}

/** A change with the printed names of rows by their id. */
interface Told {
  readonly change: Change
  readonly names: ChangesTold['names']
}

/** How the changes in one place of a document are told. */
interface Wording {
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
const WORDINGS: Readonly<Record<string, Wording>> = {
  departments: { what: '部门', sides: by(say.named) },
  departmentYears: { what: '目标表', sides: by(say.table) },
  'departmentYears doubts': { what: '存疑', sides: by(say.doubts) },
  sourceFiles: { what: '原文件', sides: by(say.named) },
  projectYears: { what: '项目', sides: by(say.projectYear) },
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
  'projectYears indicators annualTarget': { what: targetName('年度指标值'), sides: TARGET },
  'projectYears indicators periodTarget': { what: targetName('实施周期指标值'), sides: TARGET },
  'projectYears indicators carriesOn': { what: '指标配对', sides: PAIRED },
  'projects period': { what: '实施周期', sides: by(say.period) },
  'lineages accumulation': { what: '跨年口径', sides: by(say.accumulation) },
}

/** Which row belongs to which project or lineage follows from the pairing; ids tell a person nothing. */
const FOLLOWING: ReadonlySet<string> = new Set([
  'projectYears projectId',
  'projectYears indicators lineageId',
])

/** What changes did, a line each; what only followed from a pairing is told once, in the last line. */
export function changeLines({ changes, names }: ChangesTold): ChangeLine[] {
  const following = changes.filter(change => FOLLOWING.has(placeOf(change)))
  const lines = changes
    .filter(change => !FOLLOWING.has(placeOf(change)))
    .sort((one, other) => rankOf(one) - rankOf(other) || orderOf(one) - orderOf(other))
    .flatMap(change => changeLine(change, names) ?? [])
  if (following.length === 0) return lines
  return [...lines, { what: '跨年归属', before: '', after: `${following.length} 处随配对重新归并` }]
}

/** What a change did to one indicator: a row that came or went with its project did so with its table. */
export function indicatorLines({ changes, names }: ChangesTold): ChangeLine[] {
  const table = changes.filter(({ table, path }) => table === 'projectYears' && path.length === 0)
  const others = changes.filter(change => !table.includes(change))
  const listed = table.map(({ before, after }) => ({
    what: '指标',
    before: before === undefined ? '无' : '已列入目标表',
    after: after === undefined ? '无' : '已列入目标表',
  }))
  return [...listed, ...changeLines({ changes: others, names })]
}

/** One change as a line; undefined where it tells a person nothing: that a project or lineage got its number. */
export function changeLine(change: Change, names: ChangesTold['names'] = new Map()): ChangeLine | undefined {
  const settled = settledInside(change)
  if (settled === 'nothing') return undefined
  const told = { change: settled ?? change, names }
  const about = names.get(rowOf(change))
  return { ...(about !== undefined && { about }), ...worded(told) }
}

const RANKS: ReadonlyMap<string, number> = new Map(Object.keys(WORDINGS).map((place, rank) => [place, rank]))

function rankOf(change: Change): number {
  return RANKS.get(placeOf(change)) ?? RANKS.size
}

/** Projects of a table in their printed order. */
function orderOf({ before, after }: Change): number {
  const document = (after ?? before) as { readonly order?: unknown } | undefined
  return typeof document?.order === 'number' ? document.order : 0
}

function worded(told: Told): { readonly what: string } & Sides {
  const { change } = told
  const wording = WORDINGS[placeOf(change)]
  try {
    if (wording) {
      return {
        what: typeof wording.what === 'string' ? wording.what : wording.what(change),
        ...wording.sides(told),
      }
    }
  } catch {
    // A value of another type, from a file that someone wrote by hand, is told as it is.
  }
  const place = [TABLE_LABELS[change.table], ...change.path].join(' · ')
  return { what: `其他内容（${place}）`, ...say.asKept(change) }
}

/** A project or lineage that came or went as a whole is told by what a person settled on it. */
function settledInside(change: Change): Change | 'nothing' | undefined {
  const field = change.path.length === 0 ? SETTLED[change.table] : undefined
  if (field === undefined) return undefined
  const inside = (document: unknown) => (document as Readonly<Record<string, unknown>> | undefined)?.[field]
  const [before, after] = [inside(change.before), inside(change.after)]
  return before === undefined && after === undefined ? 'nothing' : { ...change, path: [field], before, after }
}

const SETTLED: Partial<Readonly<Record<DocumentTable, string>>> = {
  projects: 'period',
  lineages: 'accumulation',
}

const TABLE_LABELS: Readonly<Record<DocumentTable, string>> = {
  departments: '部门',
  projects: '项目',
  projectYears: '项目年度',
  records: '填报',
  departmentYears: '目标表',
  lineages: '指标沿革',
  sourceFiles: '原文件',
}

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
