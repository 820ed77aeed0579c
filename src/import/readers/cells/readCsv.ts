import Papa from 'papaparse'
import type { RawSource } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import type { NamedBytes } from '../fileReader'
import { tooLargeFile } from '../refusedFile'
import { decodeText } from '../text'
import { MOST_ROWS } from '../transcript'
import { rowsSource } from './rowsSource'

const MOST_CHARACTERS = 16_000_000

/** Reads a .csv or .tsv: comma, semicolon or tab, quoted cells with line breaks, rows of any length. */
export async function readCsv({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  const text = decodeText(bytes)
  if (text.length > MOST_CHARACTERS) throw tooLargeFile('文字过多')
  await step(0.2)
  const rows = parsedRows(text)
  await step(0.6)
  return rowsSource(rows.map(cells => cells.map(withoutFormula)))
}

/** Excel lets a first line name the separator: sep=; */
const SEPARATOR = /^sep=(.)\r?\n/iu

function parsedRows(text: string): string[][] {
  const [line = '', delimiter = ''] = SEPARATOR.exec(text) ?? []
  // Cells are never empty rows of blanks: 20,000 full rows may have as many blank ones between them.
  const { data: rows, errors } = Papa.parse<string[]>(text.slice(line.length), {
    delimiter,
    delimitersToGuess: [',', '\t', ';', '|'],
    preview: 2 * MOST_ROWS + 1,
  })
  if (rows.length > 2 * MOST_ROWS) throw tooLargeFile(`表格超过 ${MOST_ROWS} 行`)
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open) throw openQuote(open.row)
  return rows
}

/** A quote without its other half takes the rest of the table into one cell. */
function openQuote(row: number | undefined): ReadingRefused {
  const where = row === undefined ? '' : `第 ${row + 1} 行`
  return new ReadingRefused(
    'damaged',
    `该 CSV 文件${where}有一个引号没有配对，文件可能不完整。请用 Excel 或 WPS 表格打开核对，另存为 .xlsx 后重新导入。`,
  )
}

/** Systems write ="001" so that Excel keeps a number as text; in Excel 001 is seen. */
function withoutFormula(cell: string): string {
  return /^="([^"]*)"$/u.exec(cell)?.[1] ?? cell
}
