import type { Glyph } from './marks'

// What office documents are written in; fonts without an encoding give private, unassigned or far-off characters.
const READABLE =
  /^[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{N}\p{P}\p{S}\p{M}]+$/u

/** Share of characters above which a text is no text. */
const MOST_UNREADABLE = 0.2

/** Counts how much of what is printed can be read. */
export class TextQuality {
  #printed = 0
  #unreadable = 0

  add(glyphs: readonly Pick<Glyph, 'text'>[]): void {
    for (const { text } of glyphs) {
      if (/^\s*$/u.test(text)) continue
      this.#printed += 1
      if (text.includes('\ufffd') || !READABLE.test(text)) this.#unreadable += 1
    }
  }

  get isEmpty(): boolean {
    return this.#printed === 0
  }

  get isGarbled(): boolean {
    return this.#unreadable > this.#printed * MOST_UNREADABLE
  }
}
