import { CFB, read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { RawSource } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import type { NamedBytes } from '../fileReader'
import { damagedFile, lockedFile, refusalOf, tooLargeFile, WORD, WORKBOOK } from '../refusedFile'
import { decodeText } from '../text'
import { MOST_CELLS } from '../transcript'
import { useBrowserEncodings } from './codepages'
import { USUAL_WIDTH } from './columnEdges'
import { builtInFormat, GENERAL } from './numberFormats'
import { LAST_COLUMN, type ColumnRange, type Sheet, type SheetCell } from './sheet'
import { shownNumber } from './shownNumber'
import { shownText } from './storedCell'
import { workbookSource } from './workbookSource'

/** An old workbook is not packed: what it takes in memory follows from its size. */
const MOST_BYTES = 24 * 1024 * 1024

/** Reads a workbook of Excel 5 to 2003 (.xls, .et). Other old Office files are refused by what they are. */
export async function readOldWorkbook({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  if (bytes.length > MOST_BYTES) throw tooLargeFile('该文件超过 24 MB')
  if (bytes[0] === 0xd0) refuseOthers(streamsOf(bytes))
  await step(0.2)
  return sourceOf(parsed(() => read(bytes, { ...OPTIONS, type: 'array' })))
}

/** Reads a workbook that was saved as 「XML 表格 2003」. */
export async function readWorkbookXml({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  if (bytes.length > MOST_BYTES) throw tooLargeFile('该文件超过 24 MB')
  const text = decodeText(bytes)
  if (!/<\/(?:\w+:)?Workbook>\s*$/u.test(text)) throw damagedFile(WORKBOOK)
  await step(0.2)
  return sourceOf(parsed(() => read(text, { ...OPTIONS, type: 'string' })))
}

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellStyles: true,
  cellHTML: false,
  cellText: false,
  cellFormula: false,
} as const

function parsed(parse: () => WorkBook): WorkBook {
  useBrowserEncodings()
  try {
    return parse()
  } catch (cause) {
    if (/password|encrypt/iu.test(String(cause))) throw lockedFile(WORKBOOK)
    throw refusalOf(cause, WORKBOOK)
  }
}

/** Names of the streams at the root of a compound file: they tell what program wrote it. */
function streamsOf(bytes: Uint8Array): string[] {
  try {
    const compound = (CFB as { read(bytes: Uint8Array, options: object): { FullPaths: string[] } }).read(
      bytes,
      {
        type: 'array',
      },
    )
    return compound.FullPaths.flatMap(path => /^[^/]*\/([^/]+)\/?$/u.exec(path)?.[1]?.toLowerCase() ?? [])
  } catch {
    throw damagedFile({ ...WORKBOOK, name: '旧版 Office 文件' })
  }
}

function refuseOthers(streams: readonly string[]): void {
  if (streams.includes('encryptedpackage'))
    throw lockedFile({ ...WORKBOOK, name: ' Office 文件', program: ' Office 或 WPS ' })
  if (streams.includes('workbook') || streams.includes('book')) return
  if (streams.includes('worddocument'))
    throw new ReadingRefused(
      'unsupported-file',
      `暂不能直接读取旧版 Word 文件（.doc、.wps）。请用${WORD.program}打开该文件，另存为 .docx 后重新导入，或全选、复制表格后粘贴到“粘贴文字”中。`,
    )
  throw new ReadingRefused(
    'unsupported-file',
    '暂不能直接读取旧版 Office 文件。请用 Office 或 WPS 打开该文件，另存为 .xlsx 或 .docx 后重新导入，或全选、复制表格文字，粘贴到“粘贴文字”中。',
  )
}

function sourceOf(workbook: WorkBook): RawSource {
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true
  const isHidden = workbook.SheetNames.map(
    (_, index) => (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  )
  const names = workbook.SheetNames
  const sheets = names.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    return sheet && !isHidden[index] ? [sheetOf(name, sheet, is1904)] : []
  })
  return workbookSource({ sheets, hiddenSheets: names.filter((_, index) => isHidden[index]) })
}

function sheetOf(name: string, sheet: WorkSheet, is1904: boolean): Sheet {
  const rows = sheet['!rows'] ?? []
  return {
    name,
    cells: cellsOf(sheet, is1904),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: new Set(
      Object.keys(rows)
        .map(Number)
        .filter(row => rows[row]?.hidden || rows[row]?.hpt === 0),
    ),
    columnRanges: columnRanges(sheet),
    unfinished: [],
  }
}

/** Only rows and columns that are there are visited: an address may claim to be the millionth. */
function cellsOf(sheet: WorkSheet, is1904: boolean): SheetCell[] {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][]
  const cells: SheetCell[] = []
  for (const row of Object.keys(rows).map(Number))
    for (const column of Object.keys(rows[row] ?? []).map(Number)) {
      const cell = rows[row]?.[column]
      const text = cell ? shownObject(cell, is1904) : ''
      if (text.trim() === '') continue
      if (cells.length >= MOST_CELLS) throw tooLargeFile(`工作表超过 ${MOST_CELLS} 个有内容的单元格`)
      cells.push({ row, column, text })
    }
  return cells
}

const ERRORS: Readonly<Partial<Record<number, string>>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

function shownObject({ t, v, z }: CellObject, is1904: boolean): string {
  const code = typeof z === 'number' ? builtInFormat(z) : (z ?? GENERAL)
  if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE'
  if (typeof v === 'number')
    return t === 'e' ? (ERRORS[v] ?? '#N/A') : shownNumber(v, code === 'm/d/yy' ? 'yyyy/m/d' : code, is1904)
  return typeof v === 'string' ? shownText(v, code) : ''
}

function columnRanges(sheet: WorkSheet): ColumnRange[] {
  const columns = sheet['!cols'] ?? []
  return Object.keys(columns).flatMap(key => {
    const column = columns[Number(key)]
    if (!column || Number(key) > LAST_COLUMN) return []
    const width = column.width ?? USUAL_WIDTH
    return [{ first: Number(key), last: Number(key), width, isHidden: column.hidden === true || width === 0 }]
  })
}
