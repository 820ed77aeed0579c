import type { RawSource } from '../../rawSource'
import type { Step } from '../../stepwise'
import type { NamedBytes } from '../fileReader'
import { tooLargeFile, WORKBOOK } from '../refusedFile'
import { decodeText } from '../text'
import { readXml } from '../xml/readXml'
import { WorkbookXmlReader } from './workbookXmlReader'
import { workbookSource } from './workbookSource'

const MOST_BYTES = 64 * 1024 * 1024

/** Reads a workbook that was saved as 「XML 表格 2003」; systems like to export it as .xls. */
export async function readWorkbookXml({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  if (bytes.length > MOST_BYTES) throw tooLargeFile('该文件超过 64 MB')
  // What its first line calls its encoding is often not what it is.
  const part = new TextEncoder().encode(decodeText(bytes))
  const reader = new WorkbookXmlReader()
  await readXml(part, reader, { words: WORKBOOK, step })
  return workbookSource(reader.workbook())
}
