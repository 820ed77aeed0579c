import type { Attributes, XmlEvents } from '../xml/readXml'
import { numeral } from './numerals'

/** A level of a numbered list: 「%1、」 in chineseCounting is 一、 二、 三、. */
interface Level {
  start: number
  format: string
  text: string
  /** tab, space or nothing: what stands between number and text. */
  suffix: string
  /** 按正式编号: every number in it is 1, 2, 3. */
  isLegal: boolean
}

interface List {
  readonly pattern: string
  /** Starts of its own, by level. */
  readonly starts: Map<number, number>
}

/** Which list a paragraph belongs to, and its level in it, from 0. */
export interface ListPlace {
  readonly list: string
  readonly level: number
}

/** Gathers the lists of a document from its part of numbering, then counts them along the paragraphs. */
export class Numbering implements XmlEvents {
  readonly #patterns = new Map<string, Map<number, Level>>()
  readonly #lists = new Map<string, List>()
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()
  #levels = new Map<number, Level>()
  #level: Level | undefined
  #list: { id: string; starts: Map<number, number> } | undefined
  #override = 0

  open(name: string, attributes: Attributes): void {
    const { val = '' } = attributes
    if (name === 'abstractNum') this.#openPattern(attributes['abstractNumId'] ?? '')
    else if (name === 'num') this.#list = { id: attributes['numId'] ?? '', starts: new Map() }
    else if (name === 'abstractNumId' && this.#list)
      this.#lists.set(this.#list.id, { pattern: val, starts: this.#list.starts })
    else if (name === 'lvlOverride') this.#override = Number(attributes['ilvl'])
    else if (name === 'startOverride') this.#list?.starts.set(this.#override, Number(val))
    else if (name === 'lvl' && !this.#list) this.#openLevel(Number(attributes['ilvl']))
    else if (this.#level) setLevel(this.#level, name, attributes)
  }

  close(name: string): void {
    if (name === 'lvl') this.#level = undefined
    else if (name === 'num') this.#list = undefined
  }

  /** The number that is printed before the next paragraph of a list; undefined where the document does not define it. */
  next({ list: id, level }: ListPlace): string | undefined {
    const list = this.#lists.get(id)
    const levels = this.#patterns.get(list?.pattern ?? '')
    const own = levels?.get(level)
    if (!list || !levels || !own) return undefined
    const counts = this.#counted(list, { id, level, start: own.start })
    const number = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1
      const { format = 'decimal', start = 1 } = levels.get(at) ?? {}
      return numeral(counts[at] ?? start, own.isLegal ? 'decimal' : format)
    })
    return own.format === 'bullet' || number === '' ? '' : number + separatorOf(own, number)
  }

  #openPattern(id: string): void {
    this.#levels = new Map()
    this.#patterns.set(id, this.#levels)
  }

  #openLevel(level: number): void {
    this.#level = { start: 1, format: 'decimal', text: '', suffix: 'tab', isLegal: false }
    this.#levels.set(level, this.#level)
  }

  /** Counts of all levels with the paragraph's own one moved on and those below it begun anew. */
  #counted(list: List, { id, level, start }: { id: string; level: number; start: number }): number[] {
    const counts = (this.#counts.get(list.pattern) ?? []).slice(0, level + 1)
    const restart = this.#begun.has(`${id}/${level}`) ? undefined : list.starts.get(level)
    this.#begun.add(`${id}/${level}`)
    counts[level] = restart ?? (counts[level] ?? start - 1) + 1
    this.#counts.set(list.pattern, counts)
    return counts
  }
}

function setLevel(level: Level, name: string, { val = '' }: Attributes): void {
  if (name === 'start') level.start = Number(val)
  else if (name === 'numFmt') level.format = val
  else if (name === 'lvlText') level.text = val
  else if (name === 'suff') level.suffix = val
  else if (name === 'isLgl') level.isLegal = val !== '0' && val !== 'false'
}

/** Behind a Chinese mark (1、) the gap is layout; behind 1. or 1 it parts number and text. */
function separatorOf({ suffix }: Level, number: string): string {
  return suffix === 'nothing' || /[、。，．：）】》]$/u.test(number) ? '' : ' '
}
