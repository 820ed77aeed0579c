import type { XmlEvents } from '../xml/readXml'

const ESCAPED = /_x([0-9A-Fa-f]{4})_/gu

/** Signs that XML has no place for are written as _x000D_. */
export function unescaped(text: string): string {
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
}

/** Gathers the texts of cells (共享字符串): runs of formatted text joined, reading aids (拼音) left out. */
export function sharedStringsReader(): { readonly events: XmlEvents; readonly strings: readonly string[] } {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isAid = false
  return {
    strings,
    events: {
      open(name) {
        if (name === 'si') text = ''
        else if (name === 'rPh') isAid = true
        else if (name === 't') isText = !isAid
      },
      text(part) {
        if (isText) text += part
      },
      close(name) {
        if (name === 't') isText = false
        else if (name === 'rPh') isAid = false
        else if (name === 'si') strings.push(unescaped(text))
      },
    },
  }
}
