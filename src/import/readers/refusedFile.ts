import { ReadingRefused } from '../readingRefused'

/** A kind of file as its refusals name it: what the person sees, what opens it, and the form that can be read. */
export interface FileWords {
  /** With a space before Latin letters: it stands behind 该. */
  readonly name: string
  /** The programs that open it. */
  readonly program: string
}

export const WORKBOOK: FileWords = { name: ' Excel 文件', program: ' Excel 或 WPS 表格' }
export const WORD: FileWords = { name: ' Word 文件', program: ' Word 或 WPS 文字' }
export const PDF: FileWords = { name: ' PDF 文件', program: ' PDF 阅读器' }
export const WEB_PAGE: FileWords = { name: '网页', program: '浏览器或 Excel ' }

/** A file that ends too early, contradicts itself, or is not what its name says. */
export function damagedFile({ name, program }: FileWords): ReadingRefused {
  return new ReadingRefused(
    'damaged',
    `该${name}已损坏或不完整，没有读取任何内容。请用${program}打开核对，另存为一份新文件后重新导入；如打不开，请重新下载或索取原文件。`,
  )
}

/** A file that only opens with a password. */
export function lockedFile({ name, program }: FileWords): ReadingRefused {
  return new ReadingRefused(
    'password',
    `该${name}设有密码，无法读取。请先用${program}打开，取消密码后另存为一份新文件，再重新导入。`,
  )
}

/** More than a target table can be; `what` says which bound was passed, as a clause: 工作表超过 20000 行. */
export function tooLargeFile(what: string): ReadingRefused {
  return new ReadingRefused(
    'too-large',
    `${what}，不像是一张项目支出绩效目标表。请只保留目标表，另存为一份新文件后重新导入，或只复制该表后粘贴。`,
  )
}

/** A library's own error becomes a refusal; a refusal stays what it is. */
export function refusalOf(cause: unknown, words: FileWords): ReadingRefused {
  return cause instanceof ReadingRefused ? cause : damagedFile(words)
}
