// PDF viewers hand out some characters as radicals (⼯ for 工) or with invisible marks between them. They look the
// same on paper, so they are read as the character that was printed.
const RADICALS: Readonly<Record<string, string>> = {
  '⺟': '母', '⺠': '民', '⻁': '虎', '⻄': '西', '⻅': '见', '⻆': '角', '⻉': '贝', '⻋': '车', '⻓': '长', '⻔': '门',
  '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼',
  '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟',
} // prettier-ignore

const RADICAL = /[\u2e80-\u2fd5]/gu

const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u
const EVERY_INVISIBLE = new RegExp(INVISIBLE.source, 'gu')

/** The text with each radical replaced by its character; as long as before. */
export function withoutRadicals(text: string): string {
  return text.replace(RADICAL, radical => RADICALS[radical] ?? sameLength(radical))
}

function sameLength(radical: string): string {
  const character = radical.normalize('NFKC')
  return character.length === radical.length ? character : radical
}

/** Whether a character takes no room on paper: zero-width marks, soft hyphen, byte order mark. */
export function isInvisible(text: string): boolean {
  return INVISIBLE.test(text)
}

/** A text as it looks on paper: radicals as their characters, and nothing that takes no room. */
export function visibleGlyphs(text: string): string {
  return withoutRadicals(text).replace(EVERY_INVISIBLE, '')
}
