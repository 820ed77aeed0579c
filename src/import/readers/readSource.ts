import type { RawSource } from '../rawSource'
import { ReadingRefused } from '../readingRefused'
import type { Step } from '../stepwise'
import { fileKind, type FileKind } from './fileKind'
import { decodeText } from './text'

/** A file as it was chosen. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a table is read from: a file, or pasted text. */
export type TableSource = NamedBytes | { readonly text: string }

/** Gives the raw material of one kind of file; `step` is called between large steps with a share from 0 to 1. */
export type FileReader = (file: NamedBytes, step: Step) => Promise<RawSource>

/** Each reader is loaded with the first file of its kind. */
const READERS: Readonly<Partial<Record<FileKind, () => Promise<FileReader>>>> = {
  text: () => Promise.resolve(file => Promise.resolve(runningText(decodeText(file.bytes)))),
}

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

/** The raw material of a source, by the kind of file it is. */
export async function readSource(source: TableSource, step: Step): Promise<RawSource> {
  if ('text' in source) return runningText(source.text)
  const kind = fileKind(source.name, source.bytes)
  const reader = await READERS[kind]?.()
  if (reader) return reader(source, step)
  throw unsupported(kind)
}

function runningText(text: string): RawSource {
  return { text, parts: [], boxes: [], notes: [] }
}

function unsupported(kind: FileKind): ReadingRefused {
  const instead =
    kind === 'picture'
      ? '请找到表格的电子版，打开后全选、复制表格文字，粘贴到“粘贴文字”中。'
      : '请打开该文件，全选、复制表格文字，粘贴到“粘贴文字”中，或另存为 .txt 文本文件后导入。'
  const named = kind === 'text' ? '该文件' : KIND_NAMES[kind]
  return new ReadingRefused('unsupported-file', `暂不能直接读取${named}。${instead}`)
}
