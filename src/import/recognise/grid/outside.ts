import { PAGE_NUMBER } from '../furniture'
import { isOtherTitle } from './bodyRows'
import { isTitle } from './gridHeading'
import { ownCells, type Grid, type GridRow } from './gridRows'
import { rowLeftovers, unreadCells, type Leftovers } from './leftovers'
import { rowsOfSection } from './sectionTable'
import type { Section } from './sections'

/** What a source prints outside of its tables: doubts where it stands beside one that was read, else a note of pages. */
export function outside(grid: Grid, sections: readonly Section[], tables: readonly Section[]): Leftovers {
  const taken = new Set(sections.flatMap(rowsOfSection))
  const numbers = tables.flatMap(rowsOfSection)
  const [first, last] = [least(numbers), most(numbers)]
  const pages = new Set(numbers.map(number => grid.rows[number]?.part.page))
  const rest = grid.rows.filter(row => !taken.has(row.number) && isUnread(grid, row))
  const overleaf = new Set(tables.flatMap(table => rowsOverleaf(grid, most(rowsOfSection(table)))))
  const isNear = (row: GridRow) => pages.has(row.part.page) || overleaf.has(row.number)
  const near = rest.filter(isNear)
  const sides: [string, (row: GridRow) => boolean][] = [
    ['表名之前', ({ number }) => number < first],
    ['表格中间', ({ number }) => number > first && number < last],
    ['表格之后', ({ number }) => number > last],
  ]
  const left = sides.map(([side, isThere]) => rowLeftovers(grid, near.filter(isThere), side))
  const elsewhere = rest.filter(row => !isNear(row))
  return {
    doubts: left.flatMap(({ doubts }) => doubts),
    notes: [...left.flatMap(({ notes }) => notes), ...otherPages(elsewhere)],
  }
}

/** The rows of the page behind a table up to the title of another: what runs over the foot of its last page. */
function rowsOverleaf({ rows }: Grid, last: number): number[] {
  const page = rows[last]?.part.page
  const numbers: number[] = []
  for (let number = last + 1; number < rows.length; number++) {
    const row = rows[number]
    if (!row || row.sheet !== undefined || page === undefined || row.part.page > page + 1) break
    const [cell, ...others] = ownCells(row)
    if (cell && others.length === 0 && (isTitle(cell) || isOtherTitle(cell.words))) break
    numbers.push(number)
  }
  return numbers
}

function isUnread(grid: Grid, row: GridRow): boolean {
  const unread = unreadCells(grid, row)
  return (
    unread.length > 0 && !unread.every(({ words }) => PAGE_NUMBER.test(words) || /^[0-9]{1,4}$/u.test(words))
  )
}

const MOST_NAMED = 5

/** Pages and sheets without a table of this kind: a budget has many others. */
function otherPages(rows: readonly GridRow[]): string[] {
  const pages = new Map<number, string>()
  for (const { part, sheet } of rows) {
    const name = part.kind === 'table' ? part.sheet : undefined
    if (!pages.has(part.page) || name !== undefined)
      pages.set(part.page, sheet === undefined ? `第 ${part.page} 页` : `工作表“${name ?? part.page}”`)
  }
  const names = [...pages.values()]
  if (names.length === 0) return []
  const more = names.length > MOST_NAMED ? `等 ${names.length} 处` : ''
  return [`没有读取：${names.slice(0, MOST_NAMED).join('、')}${more}（不是项目支出绩效目标表）。`]
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => Math.min(before, number), Infinity)
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => Math.max(before, number), -1)
}
