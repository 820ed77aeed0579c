import { zipDirectory } from './zip/zipDirectory'

/** What a file is by its content, by its name only where the content does not tell; `text` is what is left. */
export type FileKind =
  | 'pdf'
  | 'word'
  | 'excel'
  | 'excel-binary'
  | 'excel-xml'
  | 'word-xml'
  | 'office-old'
  | 'open-document'
  | 'html'
  | 'web-archive'
  | 'csv'
  | 'text'
  | 'zip'
  | 'picture'
  | 'rtf'
  | 'ofd'
  | 'damaged'

type Magic = readonly (readonly [FileKind, string])[]

/** How files begin, a character for each byte. */
const MAGIC: Magic = [
  ['zip', 'PK\u0003\u0004'],
  ['office-old', '\u00d0\u00cf\u0011\u00e0'],
  // Sheets from before compound files, as old reporting tools still write them.
  ['office-old', '\t\u0008\u0008\u0000'],
  ['office-old', '\t\u0004\u0006\u0000'],
  ['picture', '\u0089PNG'],
  ['picture', '\u00ff\u00d8\u00ff'],
  ['picture', 'GIF8'],
  ['picture', 'BM'],
  ['picture', 'II*\u0000'],
  ['picture', 'MM\u0000*'],
  ['picture', 'RIFF'],
  ['rtf', '{\\rtf'],
  ['zip', 'Rar!'],
  ['zip', '7z\u00bc\u00af'],
  ['zip', '\u001f\u008b'],
  ['web-archive', 'MIME-Version:'],
]

/** A part that only this kind of zip holds. */
const PARTS: readonly (readonly [FileKind, RegExp])[] = [
  ['excel-binary', /^xl\/workbook\.bin$/u],
  ['excel', /^xl\//u],
  ['word', /^word\//u],
  ['ofd', /^ofd\.xml$/u],
  ['open-document', /^content\.xml$/u],
]

const BY_EXTENSION: Readonly<Partial<Record<string, FileKind>>> = {
  pdf: 'pdf',
  docx: 'word',
  docm: 'word',
  xlsx: 'excel',
  xlsm: 'excel',
  xlsb: 'excel-binary',
  ofd: 'ofd',
  ods: 'open-document',
  odt: 'open-document',
  zip: 'zip',
  rar: 'zip',
  '7z': 'zip',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  tif: 'picture',
  tiff: 'picture',
  bmp: 'picture',
  rtf: 'rtf',
  htm: 'html',
  html: 'html',
  mht: 'web-archive',
  mhtml: 'web-archive',
  csv: 'csv',
  tsv: 'csv',
  doc: 'office-old',
  wps: 'office-old',
  xls: 'office-old',
  et: 'office-old',
}

/** Kinds that are text: a name says which, but not that the bytes are text. */
const TEXTS: ReadonlySet<FileKind> = new Set(['text', 'csv', 'html', 'web-archive', 'rtf'])

/** Decides by content first: systems export web pages and text as .xls, and a .docx may have been renamed. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const byName = BY_EXTENSION[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'text'
  const head = headOf(bytes)
  const byBytes = MAGIC.find(([, magic]) => head.startsWith(magic))?.[0]
  if (byBytes === 'zip' && head.startsWith('PK')) return kindOfZip(bytes, byName)
  // Some programs put a line of their own before a PDF.
  if (head.startsWith('%PDF') || head.includes('%PDF-')) return 'pdf'
  if (byBytes !== undefined && !(byBytes === 'picture' && /^(?:BM|RIFF)/u.test(head) && !isBinary(head)))
    return byBytes
  return kindOfMarkup(head) ?? kindOfRest(byName, bytes)
}

/** The first bytes as characters, without a byte order mark; UTF-16 as what it says. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 1024)
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(head)
  return Array.from(head, byte => String.fromCharCode(byte))
    .join('')
    .replace(/^\u00ef\u00bb\u00bf/u, '')
}

function kindOfZip(bytes: Uint8Array, byName: FileKind): FileKind {
  const directory = zipDirectory(bytes)
  // The directory stands at the end: without it only the name tells what was cut off.
  if (!directory) return CUT_OFF[byName] ?? byName
  const names = [...directory.keys()]
  return PARTS.find(([, part]) => names.some(name => part.test(name)))?.[0] ?? 'zip'
}

const CUT_OFF: Readonly<Partial<Record<FileKind, FileKind>>> = { text: 'zip', 'office-old': 'damaged' }

const HTML = /^\s*(?:<!--[\s\S]{0,400}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b/iu

function kindOfMarkup(head: string): FileKind | undefined {
  if (!/^\s*<\?xml/u.test(head)) return HTML.test(head) ? 'html' : undefined
  if (/schemas-microsoft-com:office:spreadsheet/u.test(head)) return 'excel-xml'
  if (/<(?:\w+:)?html\b/iu.test(head)) return 'html'
  return /progid="Word\.Document"|wordml|xmlPackage/u.test(head) ? 'word-xml' : undefined
}

/** What neither a magic number nor markup tells: a name of text may be right, a name of Office is right no more. */
function kindOfRest(byName: FileKind, bytes: Uint8Array): FileKind {
  if (TEXTS.has(byName)) return byName === 'html' || byName === 'csv' ? byName : 'text'
  if (byName === 'office-old' && bytes.length > 0 && !isBinary(headOf(bytes))) return 'text'
  return 'damaged'
}

/** Text holds no control characters but tabs and line breaks. */
function isBinary(head: string): boolean {
  for (const character of head) {
    const code = character.charCodeAt(0)
    if (code < 32 && (code < 9 || code > 13)) return true
  }
  return false
}
