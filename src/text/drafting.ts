import type { ImportedTable } from '@/domain/importedTable'
import type { DraftCounts } from '@/domain/years/drafting/draftCounts'
import { importedAt, tableName } from './importing'

/** What the draft comes to so far: 「目标不变 18 项、改动 2 项（提高 1、降低 1）、新增 1 项、取消 1 项」. */
export function draftCountsText({
  unchanged,
  changed,
  raised,
  lowered,
  added,
  dropped,
}: DraftCounts): string {
  const ways = [counted('提高', raised), counted('降低', lowered)].filter(text => text !== '')
  const how = ways.length === 0 ? '' : `（${ways.join('、')}）`
  return `目标不变 ${unchanged} 项、改动 ${changed} 项${how}、新增 ${added} 项、取消 ${dropped} 项`
}

function counted(word: string, count: number): string {
  return count === 0 ? '' : `${word} ${count}`
}

/** Why a draft can neither be begun nor saved under the year typed; `from` is the year it is drafted from. */
export function draftObstacle(
  code: 'no-year' | 'odd-year' | 'not-later' | 'year-exists' | 'nothing-left',
  { from, existing }: { readonly from: number; readonly existing: ImportedTable | undefined },
): string {
  switch (code) {
    case 'no-year':
      return '请填写要起草的预算年度'
    case 'odd-year':
      return `预算年度应为四位年份，如 ${from + 1}`
    case 'not-later':
      return `要起草的年度须晚于 ${from} 年度`
    case 'nothing-left':
      return '项目已全部移出，没有可保存的内容'
    case 'year-exists':
      return existing ? takenText(existing) : '该年度已有目标表'
  }
}

function takenText({ department, year, at, source }: ImportedTable): string {
  const known = `${tableName(department, year)}已有目标表（${importedAt(at)} 存入，来源：${source}）`
  return `${known}，不能再起草该年度。请改为其他年度，或先撤销那张表的导入。`
}

/** What becomes of what is typed until it is saved. */
export function draftKeptText(isKept: boolean, year: string): string {
  if (isKept) return `草稿随填随留在本机，保存后才成为 ${year} 年度目标`
  return '浏览器不允许保留草稿，关闭或刷新页面即丢失，请尽快保存'
}

/** That the old rows of some edits are gone. */
export function strandedText(rows: number): string {
  return `有 ${rows} 处填写所依据的上年项目或指标已不在（上年目标表可能撤销后重新导入过），没有显示，也不会保存。`
}

/** What giving a draft up loses. */
export function discardQuestion(year: string, from: number) {
  return {
    heading: '放弃草稿',
    sentence: `${year} 年度草稿中填写的内容将全部清除，不能恢复；${from} 年度的数据不受影响。`,
    confirm: '放弃草稿',
  }
}
