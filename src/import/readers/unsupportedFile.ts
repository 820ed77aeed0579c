import { ReadingRefused } from '../readingRefused'
import type { FileKind } from './fileKind'
import { damagedFile, PDF, WORD, WORKBOOK, type FileWords } from './refusedFile'

/** What a kind that is not read is called (Latin letters keep a space from 读取), and what to do instead. */
const INSTEAD: Readonly<Partial<Record<FileKind, readonly [name: string, instead: string]>>> = {
  'excel-binary': [' Excel 二进制工作簿（.xlsb）', '请用 Excel 打开该文件，另存为 .xlsx 后重新导入'],
  'word-xml': [' Word XML 文件', '请用 Word 或 WPS 文字打开该文件，另存为 .docx 后重新导入'],
  'open-document': [' OpenDocument 文件（.ods、.odt）', '请打开该文件，另存为 .xlsx 或 .docx 后重新导入'],
  'web-archive': ['单个文件网页（.mht）', '请用 Excel 或 WPS 表格打开该文件，另存为 .xlsx 后重新导入'],
  rtf: [' RTF 文件', '请用 Word 或 WPS 文字打开该文件，另存为 .docx 后重新导入'],
  ofd: [' OFD 文件', '请用阅读器打开该文件，另存为 PDF 后重新导入'],
  zip: ['压缩文件', '请先解压，再导入其中的表格文件'],
  picture: ['图片', '请找到表格的电子版后导入'],
}

/** A file of a kind that is not read, refused by its name and with a way on. */
export function unsupportedFile(kind: FileKind, name: string): ReadingRefused {
  if (kind === 'damaged') return damagedFile(wordsOfName(name))
  const [called, instead] = INSTEAD[kind] ?? ['该文件', '请打开该文件，另存为 .xlsx 或 .docx 后重新导入']
  return new ReadingRefused(
    'unsupported-file',
    `暂不能直接读取${called}。${instead}，或打开后全选、复制表格文字，粘贴到“粘贴文字”中。`,
  )
}

function wordsOfName(name: string): FileWords {
  if (/\.(?:xls\w?|et)$/iu.test(name)) return WORKBOOK
  if (/\.(?:doc\w?|wps)$/iu.test(name)) return WORD
  if (/\.pdf$/iu.test(name)) return PDF
  return { name: '文件', program: '相应的程序' }
}
