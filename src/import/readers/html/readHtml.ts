import { Parser } from 'htmlparser2'
import type { RawSource } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import { writeBlocks } from '../blocks/writeBlocks'
import type { NamedBytes } from '../fileReader'
import { damagedFile, tooLargeFile, WEB_PAGE } from '../refusedFile'
import { decodeText } from '../text'
import { Transcript } from '../transcript'
import { HtmlReader } from './htmlReader'

const MOST_CHARACTERS = 16_000_000
const CHUNK = 128 * 1024

/** Reads a web page (.html), or one that a system saved as .xls or .doc. */
export function readHtmlFile({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  return readHtml(decodeText(bytes), step)
}

/** Reads what a browser, Excel or Word puts on the clipboard besides text: tables with merged cells. */
export async function readHtml(html: string, step: Step): Promise<RawSource> {
  if (html.length > MOST_CHARACTERS) throw tooLargeFile('文字过多')
  const reader = new HtmlReader()
  const parser = new Parser(reader)
  for (let at = 0; at < html.length; at += CHUNK) {
    parser.write(html.slice(at, at + CHUNK))
    await step(Math.min(1, (at + CHUNK) / html.length))
  }
  // The parser closes by itself what the page leaves open: a table without its end was cut off.
  if (reader.hasOpenTable) throw damagedFile(WEB_PAGE)
  parser.end()
  if (reader.isFrameset) throw framed()
  const transcript = new Transcript()
  writeBlocks(transcript, reader.blocks())
  return transcript.source()
}

/** Excel keeps the sheets of a workbook that it saves as a web page in files of their own. */
function framed(): ReadingRefused {
  return new ReadingRefused(
    'unsupported-file',
    '该网页只是外框，内容另存在旁边的文件夹中，无法读取。请用 Excel 或 WPS 表格打开该文件，另存为 .xlsx 后重新导入。',
  )
}
