import { ReadingRefused } from '../../readingRefused'
import { damagedFile, lockedFile, PDF } from '../refusedFile'

const COPY_INSTEAD = '或在 PDF 阅读器中全选、复制表格文字，粘贴到“粘贴文字”中'
const FROM_OFFICE = '由 Word、Excel 等直接生成的电子版'
const BY_OCR = '没有电子版的，请用文字识别（OCR）软件转换并核对，再导入或粘贴文字'

export const damaged = () => damagedFile(PDF)

export const locked = () => lockedFile(PDF)

export function withoutPages(): ReadingRefused {
  return new ReadingRefused('empty', '该 PDF 文件中没有页面。请核对是否选对了文件，或重新下载后再导入。')
}

export function scanned(): ReadingRefused {
  return new ReadingRefused(
    'scanned',
    `这是扫描件（图片），没有可读取的文字。请向提供方索取${FROM_OFFICE}后导入；${BY_OCR}。`,
  )
}

export function formOnly(): ReadingRefused {
  return new ReadingRefused(
    'unsupported-file',
    `该 PDF 文件的内容是可填写的表单，无法直接读取。请在 PDF 阅读器中打开，用“打印”另存为普通 PDF 后再导入，${COPY_INSTEAD}。`,
  )
}

export function withoutText(): ReadingRefused {
  return new ReadingRefused(
    'empty',
    `该 PDF 文件中没有可读取的文字（可能是空白页，或文字已转为图形）。请核对是否选对了文件，或索取${FROM_OFFICE}。`,
  )
}

export function garbled(): ReadingRefused {
  return new ReadingRefused(
    'undecodable',
    `该 PDF 文件的字体没有文字编码，读出来是乱码。请索取${FROM_OFFICE}后导入；${BY_OCR}。`,
  )
}

/** `what` says which bound was passed, as a clause. */
export function tooLarge(what: string): ReadingRefused {
  return new ReadingRefused(
    'too-large',
    `该 PDF 文件${what}，未作读取。请在 PDF 阅读器中只选目标表所在的页，打印为新的 PDF 后再导入，${COPY_INSTEAD}。`,
  )
}
