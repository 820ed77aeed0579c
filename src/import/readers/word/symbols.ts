/**
 * Signs of the fonts Symbol and Wingdings, which Word writes as private codes from F000 on: those that stand in
 * tables. ≥ and ≤ are often put in by the dialog 符号 with the font Symbol.
 */
const SYMBOL: Readonly<Record<string, string>> = {
  '\uf025': '%',
  '\uf02b': '+',
  '\uf02d': '−',
  '\uf03c': '<',
  '\uf03d': '=',
  '\uf03e': '>',
  '\uf0a3': '≤',
  '\uf0b0': '°',
  '\uf0b1': '±',
  '\uf0b3': '≥',
  '\uf0b4': '×',
  '\uf0b7': '•',
  '\uf0b8': '÷',
  '\uf0b9': '≠',
  '\uf0bb': '≈',
}

const WINGDINGS: Readonly<Record<string, string>> = {
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '□',
  '\uf0a8': '□',
  '\uf0d8': '➢',
  '\uf0fc': '√',
  '\uf0fb': '×',
  '\uf0fd': '☒',
  '\uf0fe': '☑',
}

const PRIVATE = /[\uf020-\uf0ff]/gu

/** Text with its private codes as the signs they show; a code that is not known stays what it is. */
export function withSymbols(text: string, font: string): string {
  const [first, second] = /wingdings/iu.test(font) ? [WINGDINGS, SYMBOL] : [SYMBOL, WINGDINGS]
  return text.replace(PRIVATE, code => first[code] ?? second[code] ?? code)
}

/** The sign of <w:sym w:char="F0B3" w:font="Symbol"/>. */
export function symbolOf(char: string, font: string): string {
  const code = Number.parseInt(char, 16)
  if (!Number.isFinite(code)) return ''
  // Some programs leave out the F0 in front.
  return withSymbols(String.fromCharCode(code < 0x100 ? code + 0xf000 : code), font)
}
