import { zipOf } from '../zipOf'

/** A sheet of a workbook as its XML: rows from <sheetData>, and what stands before and behind them. */
export interface SheetXml {
  readonly name?: string
  readonly rows: string
  readonly before?: string
  readonly behind?: string
  readonly state?: 'hidden' | 'veryHidden'
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[]
  /** Shared texts, each the inside of an <si>. */
  readonly texts?: readonly string[]
  /** Format codes by the number of a style. */
  readonly formats?: readonly (string | number)[]
  readonly is1904?: boolean
  /** Packed without compression. */
  readonly isStored?: boolean
  readonly more?: Readonly<Record<string, string | Uint8Array>>
}

const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const inside = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`,
  )
  return `<Relationships>${inside.join('')}</Relationships>`
}

/** A workbook (.xlsx) of the parts that a test is about. */
export function workbookOf({
  sheets,
  texts = [],
  formats = ['General'],
  is1904,
  isStored,
  more = {},
}: WorkbookXml) {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }))
  const own = formats.map((code, index) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>` : '',
  )
  const styles = formats.map(
    (code, index) => `<xf numFmtId="${typeof code === 'number' ? code : 164 + index}"/>`,
  )
  return zipOf(
    {
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': relationships([['r1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${numbered
        .map(
          ({ id, name = `表${id}`, state }) =>
            `<sheet name="${name}" sheetId="${id}" r:id="s${id}" ${state ? `state="${state}"` : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ...numbered.map(({ id }) => [`s${id}`, 'worksheet', `worksheets/sheet${id}.xml`] as const),
        ['t', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['f', 'styles', 'styles.xml'],
      ]),
      'xl/sharedStrings.xml': `<sst>${texts.map(text => `<si>${text}</si>`).join('')}</sst>`,
      'xl/styles.xml': `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`,
      ...Object.fromEntries(
        numbered.map(({ id, rows, before = '', behind = '' }) => [
          `xl/worksheets/sheet${id}.xml`,
          `<worksheet>${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
        ]),
      ),
      ...more,
    },
    isStored ? 0 : 6,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

/** Cells with texts of their own, row by row; '' is no cell. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cellOf(text, row, column)).join('')}</row>`,
    )
    .join('')
}

function cellOf(text: string, row: number, column: number): string {
  const address = `${String.fromCharCode(65 + column)}${row + 1}`
  return text === ''
    ? `<c r="${address}"/>`
    : `<c r="${address}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`
}
