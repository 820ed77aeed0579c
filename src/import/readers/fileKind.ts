/** What a file is by its first bytes, or by its name where those do not tell; `text` is what is left. */
export type FileKind = 'pdf' | 'word' | 'excel' | 'zip' | 'office-old' | 'picture' | 'rtf' | 'ofd' | 'text'

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['office-old', [0xd0, 0xcf, 0x11, 0xe0]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]

const BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  pdf: 'pdf',
  doc: 'word',
  docx: 'word',
  wps: 'word',
  xls: 'excel',
  xlsx: 'excel',
  et: 'excel',
  ofd: 'ofd',
  zip: 'zip',
  rar: 'zip',
  '7z': 'zip',
  png: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  rtf: 'rtf',
}

export function fileKind(name: string, bytes: Uint8Array): FileKind {
  const byName = BY_EXTENSION[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]
  const byBytes = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0]
  // A zip or an old Office file may be either of two kinds: there the name tells more.
  if (byBytes === 'zip' || byBytes === 'office-old') return byName ?? byBytes
  return byBytes ?? byName ?? 'text'
}
