import { ReadingRefused } from '../readingRefused'
import { fileKind, type FileKind } from './fileKind'
import { decodeText } from './text'

/** What a table is read from: a file, or pasted text. */
export type TableSource = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string }

/** As they stand behind 读取: Latin letters keep a space from Chinese ones. */
const KIND_NAMES: Readonly<Record<Exclude<FileKind, 'text'>, string>> = {
  pdf: ' PDF 文件',
  word: ' Word 文件',
  excel: ' Excel 文件',
  zip: '压缩文件',
  'office-old': '旧版 Office 文件',
  picture: '图片',
  rtf: ' RTF 文件',
  ofd: ' OFD 文件',
}

/** The running text of a source, as pasted or decoded: what every `at` of the table read from it counts in. */
export function sourceText(source: TableSource): string {
  if ('text' in source) return source.text
  const kind = fileKind(source.name, source.bytes)
  if (kind !== 'text') throw unsupported(kind)
  return decodeText(source.bytes)
}

function unsupported(kind: Exclude<FileKind, 'text'>): ReadingRefused {
  const instead =
    kind === 'picture'
      ? '请找到表格的电子版，打开后全选、复制表格文字，粘贴到“粘贴文字”中。'
      : '请打开该文件，全选、复制表格文字，粘贴到“粘贴文字”中，或另存为 .txt 文本文件后导入。'
  return new ReadingRefused('unsupported-file', `暂不能直接读取${KIND_NAMES[kind]}。${instead}`)
}
