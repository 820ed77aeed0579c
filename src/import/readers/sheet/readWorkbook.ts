import type { RawSource } from '../../rawSource'
import type { Step } from '../../stepwise'
import type { NamedBytes } from '../fileReader'
import { damagedFile, WORKBOOK } from '../refusedFile'
import type { Attributes } from '../xml/readXml'
import { openPackage, type OfficePackage, type Relationship } from '../zip/officePackage'
import { numberFormatsReader } from './numberFormats'
import { sharedStringsReader } from './sharedStrings'
import type { Sheet } from './sheet'
import { sheetReader } from './sheetXml'
import type { Showing } from './storedCell'
import { workbookSource } from './workbookSource'

/** Reads a workbook of today (.xlsx, .xlsm): the sheets in view, each cell as it is seen there. */
export async function readWorkbook({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  const office = openPackage(bytes, WORKBOOK, () => step(0.1))
  const main = await office.main()
  const related = await office.related(main)
  const { sheets, is1904 } = await listedSheets(office, main)
  const showing = { ...(await textsAndFormats(office, related)), is1904 }
  const shown = sheets.filter(({ isHidden }) => !isHidden)
  const read: Sheet[] = []
  for (const { name, id } of shown) {
    await step(0.2 + (0.7 * read.length) / shown.length)
    const part = related.find(relationship => relationship.id === id)
    if (!part) throw damagedFile(WORKBOOK)
    if (part.type === 'worksheet') read.push(await readSheet(office, part, name, showing))
  }
  const hiddenSheets = sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  return workbookSource({ sheets: read, hiddenSheets })
}

interface ListedSheet {
  readonly name: string
  readonly id: string
  readonly isHidden: boolean
}

async function listedSheets(office: OfficePackage, main: string) {
  const sheets: ListedSheet[] = []
  let is1904 = false
  await office.readXml(main, {
    open(element, { name = '', id = '', state, date1904 }: Attributes) {
      if (element === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true'
      if (element === 'sheet')
        sheets.push({ name, id, isHidden: state === 'hidden' || state === 'veryHidden' })
    },
    close: () => undefined,
  })
  return { sheets, is1904 }
}

async function textsAndFormats(
  office: OfficePackage,
  related: readonly Relationship[],
): Promise<Pick<Showing, 'strings' | 'format'>> {
  const shared = sharedStringsReader()
  const styles = numberFormatsReader()
  for (const { type, target } of related) {
    if (type === 'sharedStrings') await office.readXml(target, shared.events)
    if (type === 'styles') await office.readXml(target, styles.events)
  }
  return { strings: shared.strings, format: styles.formats }
}

async function readSheet(
  office: OfficePackage,
  { target }: Relationship,
  name: string,
  showing: Showing,
): Promise<Sheet> {
  if (!office.names.includes(target.toLowerCase())) throw damagedFile(WORKBOOK)
  const { events, sheet } = sheetReader(name, showing)
  await office.readXml(target, events)
  return sheet
}
