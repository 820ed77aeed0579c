import type { RawSource } from '../../rawSource'
import { ReadingRefused } from '../../readingRefused'
import type { Step } from '../../stepwise'
import { writeBlocks } from '../blocks/writeBlocks'
import type { NamedBytes } from '../fileReader'
import { WORD } from '../refusedFile'
import { Transcript } from '../transcript'
import { openPackage, type OfficePackage } from '../zip/officePackage'
import { DocumentReader, type LeftOut } from './documentReader'
import { Numbering } from './numbering'
import type { Paragraph } from './paragraph'
import { ParagraphStyles } from './paragraphStyles'

/** Reads a Word document (.docx): what is printed, automatic numbers included; what is deleted or hidden is left out. */
export async function readWord({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  const office = openPackage(bytes, WORD, () => step(0.5))
  const main = await office.main()
  const numberOf = await automaticNumbers(office, main)
  const document = new DocumentReader(numberOf)
  await office.readXml(main, document)
  if (document.leftOut.embedded > 0) throw embedded()
  const transcript = new Transcript()
  writeBlocks(transcript, document.blocks)
  for (const note of notesOf(document.leftOut)) transcript.addNote(note)
  return transcript.source()
}

async function automaticNumbers(
  office: OfficePackage,
  main: string,
): Promise<(paragraph: Paragraph) => string | undefined> {
  const numbering = new Numbering()
  const styles = new ParagraphStyles()
  for (const { type, target } of await office.related(main)) {
    if (type === 'numbering') await office.readXml(target, numbering)
    if (type === 'styles') await office.readXml(target, styles)
  }
  return ({ list, level, style }) => {
    const ofStyle = styles.listOf(style)
    const place = { list: list ?? ofStyle?.list, level: level ?? ofStyle?.level ?? 0 }
    // List 0 takes a paragraph out of the list of its style.
    if (place.list === undefined || place.list === '0') return ''
    return numbering.next({ ...place, list: place.list })
  }
}

function notesOf({ hiddenRuns, hiddenRows, footnotes, numbers }: LeftOut): string[] {
  return [
    hiddenRuns > 0 ? `已略过 ${hiddenRuns} 处隐藏的文字。` : '',
    hiddenRows > 0 ? `已略过 ${hiddenRows} 个隐藏的行。` : '',
    footnotes > 0 ? `已略过 ${footnotes} 个脚注或尾注。` : '',
    numbers > 0 ? `有 ${numbers} 处自动编号未能读出，请对照原文件核对。` : '',
  ].filter(note => note !== '')
}

/** Some web systems put a whole web page into an otherwise empty document. */
function embedded(): ReadingRefused {
  return new ReadingRefused(
    'unsupported-file',
    `该 Word 文件的内容以嵌入网页的形式保存，无法直接读取。请用${WORD.program}打开，另存为 .docx 后重新导入。`,
  )
}
