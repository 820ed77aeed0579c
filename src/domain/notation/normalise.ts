/** Characters that print the same thing differently, beside the full-width block; one for one, so that places in the text stay the same. */
const SAME: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '﹦': '=',
  '═': '=',
  '﹤': '<',
  '﹥': '>',
  '﹪': '%',
  '￥': '¥',
  '｡': '。',
  '､': '、',
  '･': '·',
  '•': '·',
  '⁄': '/',
  '∕': '/',
  '∶': ':',
  '﹐': ',',
  '﹒': '.',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
  '［': '(',
  '］': ')',
  '[': '(',
  ']': ')',
}

const SPACE = /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u
const DASH = /[\u2010-\u2015\u2212\u2500\u2501\ufe58\ufe63]/u
const TILDE = /[\u223c\u301c\u3030]/u

/** The printed text with one spelling for each sign: full-width as half-width, every dash as `-`, every blank as a space. As long as the original. */
export function normalise(printed: string): string {
  let text = ''
  for (let at = 0; at < printed.length; at += 1) text += oneSpelling(printed.charAt(at))
  return text
}

/**
 * Chinese dashes as `~` where a - could be taken for a part of them: `-5——3` ends at 3, `3—-5` at -5. As long as the original.
 */
export function tildeDashes(printed: string): string {
  return printed.replace(/([–—―─━])\1/gu, '~~').replace(/[–—―─━](?=[-－−﹣])/gu, '~')
}

/** Without the blanks that line breaks leave between Chinese characters, and no blank twice. */
export function withoutGaps(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[\p{Script=Han}、]) (?=[\p{Script=Han}、])/gu, '')
    .trim()
}

function oneSpelling(character: string): string {
  const same = Object.hasOwn(SAME, character) ? SAME[character] : undefined
  if (same !== undefined) return same
  if (SPACE.test(character)) return ' '
  if (DASH.test(character)) return '-'
  if (TILDE.test(character)) return '~'
  const code = character.charCodeAt(0)
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character
}
