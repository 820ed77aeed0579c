import type { RawSource } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import { compoundFile } from '../compound/compoundFile'
import type { NamedBytes } from '../fileReader'
import { damagedFile, lockedFile, refusalOf, tooLargeFile, WORD, WORKBOOK } from '../refusedFile'
import { workbookSource } from '../sheet/workbookSource'
import { BiffBytes } from './biffRecords'
import { biffSheet } from './biffSheet'
import { biffWorkbook } from './biffWorkbook'

/** An old workbook is not packed: what it takes in memory follows from its size. */
const MOST_BYTES = 24 * 1024 * 1024

const COMPOUND = 0xd0

/** Reads a workbook of Excel 5 to 2003 (.xls, .et). Other old Office files are refused by what they are. */
export async function readOldWorkbook({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  if (bytes.length > MOST_BYTES) throw tooLargeFile('该文件超过 24 MB')
  const stream = new BiffBytes(bytes[0] === COMPOUND ? workbookStream(bytes) : bytes)
  await step(0.3)
  try {
    return sourceOf(stream)
  } catch (cause) {
    throw refusalOf(cause, WORKBOOK)
  }
}

function sourceOf(stream: BiffBytes): RawSource {
  const workbook = biffWorkbook(stream)
  if (workbook.isLocked) throw lockedFile(WORKBOOK)
  const shown = workbook.sheets.filter(({ isHidden, isSheet }) => isSheet && !isHidden)
  return workbookSource({
    sheets: shown.map(sheet => biffSheet(stream, workbook, sheet)),
    hiddenSheets: workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  })
}

/** The stream of the workbook in a compound file; what has none is another program's, or locked. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = compoundFile(bytes)
  if (!file) throw damagedFile({ ...WORKBOOK, name: '旧版 Office 文件' })
  const name = ['workbook', 'book'].find(candidate => file.names.includes(candidate))
  if (name === undefined) throw otherFile(file.names)
  const stream = file.stream(name)
  if (!stream) throw damagedFile(WORKBOOK)
  return stream
}

function otherFile(names: readonly string[]): ReadingRefused {
  if (names.includes('encryptedpackage'))
    return lockedFile({ name: ' Office 文件', program: ' Office 或 WPS ' })
  const message = names.includes('worddocument')
    ? `暂不能直接读取旧版 Word 文件（.doc、.wps）。请用${WORD.program}打开该文件，另存为 .docx 后重新导入，或全选、复制表格后粘贴到“粘贴文字”中。`
    : '暂不能直接读取旧版 Office 文件。请用 Office 或 WPS 打开该文件，另存为 .xlsx 或 .docx 后重新导入，或全选、复制表格文字，粘贴到“粘贴文字”中。'
  return new ReadingRefused('unsupported-file', message)
}
