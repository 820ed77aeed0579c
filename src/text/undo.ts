import type { ImportedTable } from '@/domain/importedTable'
import { CHANGE_LABELS } from './changeLabels'
import { tableName } from './importing'

/** What is to be said of a batch (一次改动). */
interface NamedBatch {
  readonly kind: keyof typeof CHANGE_LABELS
  readonly subject: string
  readonly year?: number
  readonly source?: string
}

/** 「填报：按时结案率」, 「导入：2026 年 区水务局」: of a whole table the year first, since a long name is cut. */
export function batchName({ kind, subject, year, source }: NamedBatch): string {
  const isTable = kind === 'import' || kind === 'revision'
  if (!isTable || year === undefined) return `${CHANGE_LABELS[kind]}：${subject}`
  const word = kind === 'import' && source === 'typed' ? '起草' : CHANGE_LABELS[kind]
  return `${word}：${year} 年 ${subject.replace(` ${year} 年`, '')}`
}

/** Why a change can't be taken back yet: the later changes that stand on it, counted by kind. */
export function undoBlocked(later: readonly NamedBatch[]): string {
  if (later.length === 0) return '其内容后来有变化，不能撤销。请刷新页面后再试。'
  return `不能撤销：其后有 ${countedByKind(later)}以它为基础，请先撤销那些改动。`
}

/** Why an undone change can't be brought back: what was undone along with it comes first, what came since has to go first. */
export function redoBlocked({
  by,
  missing,
}: {
  readonly by: readonly NamedBatch[]
  readonly missing: readonly NamedBatch[]
}): string {
  if (missing.length > 0) return `不能重做：它以已撤销的${listed(missing)}为基础，请先重做。`
  if (by.length > 0) return `不能重做：其后的${listed(by)}改动了同一内容，请先撤销。`
  return '有关内容后来有变化或已不存在，不能重做。'
}

/** What goes when an import is undone, and that it can be imported again; of a drafted year (起草), that the draft stays. */
export function undoImportQuestion(table: ImportedTable) {
  const { department, year, projects, indicators, isDrafted } = table
  const gone = `撤销后，${tableName(department, year)}的 ${projects} 个项目、${indicators} 项指标将被移除`
  return isDrafted
    ? { heading: '撤销保存', sentence: `${gone}，草稿仍在，可修改后重新保存。`, confirm: '撤销保存' }
    : { heading: '撤销导入', sentence: `${gone}，可重新导入。`, confirm: '撤销导入' }
}

/** Few are named: 「“填报：按时结案率”」; many are counted. */
function listed(batches: readonly NamedBatch[]): string {
  if (batches.length > 2) return ` ${countedByKind(batches)}`
  return batches.map(batch => `“${batchName(batch)}”`).join('和')
}

/** 「3 处填报、2026 年度的导入」 */
function countedByKind(batches: readonly NamedBatch[]): string {
  const imports = batches.filter(({ kind }) => kind === 'import')
  const counts = new Map<string, number>()
  for (const { kind } of batches) {
    if (kind === 'import') continue
    const word = CHANGE_LABELS[kind === 'money' ? 'entry' : kind]
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const edits = [...counts].map(([word, count]) => `${count} 处${word}`)
  return [...edits, ...imports.map(({ year }) => `${year ?? ''} 年度的导入`)].join('、')
}
