import type { Drafts } from './draft'
import type { EntryLine } from './entryLines'
import { typedMoney } from './typedMoney'
import { typedRow } from './typedRow'

/** What a line waits for: its main field (实际完成值, the grade, or a project's first 全年执行数), or 偏差原因; undefined: nothing. */
export function lineAsks(line: EntryLine, drafts: Drafts): 'main' | 'reason' | undefined {
  if (line.kind === 'project') {
    return typedMoney(line.row, drafts).lines[0]?.executed.text.trim() === '' ? 'main' : undefined
  }
  const { texts, needsReason } = typedRow(line.row, drafts)
  const main = line.row.indicator.annualTarget.reading.kind === 'words' ? texts.grade : texts.actual
  if (main.trim() === '') return 'main'
  return needsReason ? 'reason' : undefined
}
