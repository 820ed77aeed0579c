import type { RawSource } from '../rawSource'
import type { Step } from '../stepwise'
import type { FileReader, NamedBytes } from './fileReader'
import { fileKind, type FileKind } from './fileKind'
import { decodeText } from './text'
import { unsupportedFile } from './unsupportedFile'

/** What a table is read from: a file, pasted text, or cells pasted as a browser, Excel or Word copies them. */
export type TableSource = NamedBytes | { readonly text: string } | { readonly html: string }

/** Each reader is loaded with the first file of its kind. */
const READERS: Readonly<Partial<Record<FileKind, () => Promise<FileReader>>>> = {
  pdf: async () => (await import('./pdf/readPdf')).readPdf,
  text: () => Promise.resolve(file => sourceOfText(decodeText(file.bytes))),
  excel: async () => (await import('./sheet/readWorkbook')).readWorkbook,
  'excel-xml': async () => (await import('./sheet/readWorkbookXml')).readWorkbookXml,
  word: async () => (await import('./word/readWord')).readWord,
  csv: async () => (await import('./cells/readCsv')).readCsv,
  html: async () => (await import('./html/readHtml')).readHtmlFile,
  'office-old': async () => (await import('./biff/readOldWorkbook')).readOldWorkbook,
}

/** The raw material of a source, by the kind of file it is. */
export async function readSource(source: TableSource, step: Step): Promise<RawSource> {
  if ('text' in source) return sourceOfText(source.text)
  if ('html' in source) return (await import('./html/readHtml')).readHtml(source.html, step)
  const kind = fileKind(source.name, source.bytes)
  const reader = await READERS[kind]?.()
  if (reader) return reader(source, step)
  throw unsupportedFile(kind, source.name)
}

/** Cells, where the text is such as a sheet gives; else running text, of which its reader tells no more. */
async function sourceOfText(text: string): Promise<RawSource> {
  const cells = text.includes('\t') ? (await import('./cells/tabbedText')).tabbedSource(text) : undefined
  return cells ?? { text, parts: [], boxes: [], notes: [] }
}
