import { alignedBlock, MOST_COLUMNS, stretchesOf, type AlignedBlock } from './alignedBlock'
import { alignedTable } from './alignedTable'
import type { PageMarks } from './marks'
import type { PagePart } from './pagePart'
import { printedLines, type PrintedLine } from './printedLines'
import { joinedRules } from './rules'
import { ruledTables } from './ruledTables'
import { runsOf } from './runs'

/** A page in which parts have been found; columns without rules are settled once all pages are known. */
export interface ReadPage {
  readonly parts: readonly PagePart[]
  readonly aligned: AlignedBlock | undefined
}

export function readPage(marks: PageMarks): ReadPage {
  const { tables, outside } = ruledTables(marks, runsOf(marks.glyphs))
  const aligned = tables.length === 0 ? alignedBlock(outside, joinedRules(marks.level)) : undefined
  const lines = (aligned?.outside ?? printedLines(outside)).map(lineOf)
  return { parts: [...tables, ...lines], aligned }
}

function lineOf({ text, left, top, right, bottom }: PrintedLine): PagePart {
  return { kind: 'line', text, box: { left, top, right, bottom } }
}

/** The parts of each page in the order of reading. */
export function partsOfPages(pages: readonly ReadPage[]): PagePart[][] {
  const columns = sharedColumns(pages.flatMap(({ aligned }) => aligned ?? []))
  return pages.map(({ parts, aligned }) => {
    const table = aligned && alignedTable(aligned, columns ?? aligned.columns)
    return inOrder(table ? [...parts, table] : parts)
  })
}

/** A page on which a column happens to be empty has it all the same: columns of all pages at once, where they agree. */
function sharedColumns(blocks: readonly AlignedBlock[]): AlignedBlock['columns'] | undefined {
  const shared = stretchesOf(blocks.flatMap(({ columns }) => columns.map(column => ({ ...column, size: 1 }))))
  const agree = blocks.every(({ columns }) => columns.length <= shared.length)
  return agree && shared.length <= MOST_COLUMNS ? shared : undefined
}

/** From the top; what stands side by side, from the left. */
function inOrder(parts: readonly PagePart[]): PagePart[] {
  const byTop = [...parts].sort((one, other) => one.box.top - other.box.top)
  const bands: PagePart[][] = []
  let bottom = -Infinity
  for (const part of byTop) {
    const middle = (part.box.top + part.box.bottom) / 2
    if (middle < bottom) bands.at(-1)?.push(part)
    else bands.push([part])
    bottom = Math.max(bottom, part.box.bottom)
  }
  return bands.flatMap(band =>
    band.sort((one, other) =>
      isBeside(one, other) ? one.box.left - other.box.left : one.box.top - other.box.top,
    ),
  )
}

function isBeside(one: PagePart, other: PagePart): boolean {
  return one.box.right <= other.box.left || other.box.right <= one.box.left
}
