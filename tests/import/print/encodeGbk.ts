const CODES = new Map<string, readonly number[]>()
const decoder = new TextDecoder('gb18030')
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second !== 0x7f) CODES.set(decoder.decode(new Uint8Array([first, second])), [first, second])
  }
}

/** A text in GBK, as Notepad of an older office PC saves it; characters outside of GBK are not allowed. */
export function encodeGbk(text: string): Uint8Array {
  return new Uint8Array(
    Array.from(text).flatMap(character => {
      const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : CODES.get(character)
      if (!code) throw new Error(`${character} is not in GBK`)
      return code
    }),
  )
}
