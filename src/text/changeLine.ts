import type { Change, DocumentTable } from '@/domain/batch'
import type { ChangesTold } from '@/domain/changesTold'
import { placeOf, rowOf } from './changePlace'
import { asKept, type Sides } from './changeValues'
import { FOLLOWING, FOLLOWING_WORDS, WORDINGS, type Following, type Told } from './changeWordings'

/** One recorded change, as a person reads it: 「全年执行数（财政拨款）：12.00 万元 → 13.50 万元」. */
export interface ChangeLine extends Sides {
  /** Printed name of the indicator or project it is about; absent: the table as a whole, or not known any more. */
  readonly about?: string
  readonly what: string
}

/** What changes did, a line each; what only followed from others (归属, 顺序) is told once each, in the last lines. */
export function changeLines({ changes, names }: ChangesTold): ChangeLine[] {
  const lines = changes
    .filter(change => !FOLLOWING.has(placeOf(change)))
    .sort((one, other) => rankOf(one) - rankOf(other) || orderOf(one) - orderOf(other))
    .flatMap(change => changeLine(change, names) ?? [])
  return [...lines, ...followingLines(changes)]
}

function followingLines(changes: readonly Change[]): ChangeLine[] {
  const counts = new Map<Following, number>()
  for (const change of changes) {
    const following = FOLLOWING.get(placeOf(change))
    if (following !== undefined) counts.set(following, (counts.get(following) ?? 0) + 1)
  }
  return (Object.keys(FOLLOWING_WORDS) as (keyof typeof FOLLOWING_WORDS)[]).flatMap(following => {
    const count = counts.get(following) ?? 0
    const { what, how } = FOLLOWING_WORDS[following]
    return count === 0 ? [] : [{ what, before: '', after: `${count} 处${how}` }]
  })
}

/** What a batch did, in one line: 「实际完成值：未填 → 24」, with 等 where it did more; '' where nothing is to be told. */
export function glimpseText(told: ChangesTold | undefined): string {
  const [line, ...others] = told ? changeLines(told) : []
  if (!line) return ''
  return `${line.what}：${line.before || '—'} → ${line.after || '—'}${others.length > 0 ? ' 等' : ''}`
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
  return { what: `其他内容（${place}）`, ...asKept(change) }
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
  targetVersions: '目标版本',
}
