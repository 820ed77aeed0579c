import { ReadingRefused } from '../readingRefused'

/**
 * The text of a .txt file: UTF-8 or UTF-16 with or without a byte order mark, else GB18030 (GBK, GB2312), the
 * encoding of older office PCs. The byte order mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of candidates(bytes)) {
    const text = decoded(bytes, encoding)
    if (text !== undefined) return text
  }
  throw new ReadingRefused(
    'undecodable',
    '无法识别该文件的文字编码。请用记事本打开，另存为 UTF-8 编码的文本文件后重新导入，或直接复制文字粘贴。',
  )
}

function candidates(bytes: Uint8Array): string[] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  if (first === 0xfe && second === 0xff) return ['utf-16be']
  const wide = wideEncoding(bytes)
  return wide ? [wide] : ['utf-8', 'gb18030']
}

/** Neither UTF-8 nor GB18030 text holds zero bytes; in UTF-16 every digit and line break brings one. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  let even = 0
  let odd = 0
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue
    if (index % 2 === 0) even++
    else odd++
  }
  if (even === odd) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
