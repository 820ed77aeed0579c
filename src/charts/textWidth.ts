const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/u

/** Estimated width of a text in CSS pixels: a Chinese character is as wide as the font is high, others about 0.58 of it. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((width, character) => width + (WIDE.test(character) ? size : size * 0.58), 0)
}

/** How many lines a text takes in a column that wide; at least 1. */
export function lineCount(text: string, width: number, size: number): number {
  // A break leaves up to one character's room unused at the end of each line.
  const room = Math.max(size, width - size * 0.6)
  return textWidth(text, size) <= width ? 1 : Math.ceil(textWidth(text, size) / room)
}

/** Cuts a text into lines of at most that width, between any two characters. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (line !== '' && textWidth(line + character, size) > width) {
      lines.push(line)
      line = ''
    }
    line += character
  }
  return [...lines, line]
}
