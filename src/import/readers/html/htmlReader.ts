import { damagedFile, WEB_PAGE } from '../refusedFile'
import type { Block } from '../blocks/block'
import { HtmlFlow } from './htmlFlow'
import { HtmlTable } from './htmlTable'

/** What is never printed. */
const SILENT = new Set('script style template noscript title iframe object svg xml rp rt'.split(' '))

/** What begins and ends a line. */
const BLOCKS = new Set(
  'address article aside blockquote caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary ul'.split(
    ' ',
  ),
)

type Attributes = Readonly<Partial<Record<string, string>>>

const DEEPEST = 512

/** Gathers what a page prints, as the browser would show it, from the tags of the page. */
export class HtmlReader {
  readonly #page = new HtmlFlow()
  readonly #tables: HtmlTable[] = []
  /** Numbers of the ordered lists that are open; undefined for one with bullets. */
  readonly #lists: (number | undefined)[] = []
  #depth = 0
  /** How many levels below something that is not printed. */
  #silent = 0
  #preformatted = 0
  isFrameset = false

  get hasOpenTable(): boolean {
    return this.#tables.length > 0
  }

  blocks(): Block[] {
    this.#page.endLine()
    return this.#page.blocks
  }

  onopentag(name: string, attributes: Attributes): void {
    this.#depth++
    if (this.#depth > DEEPEST) throw damagedFile(WEB_PAGE)
    if (name === 'frameset') this.isFrameset = true
    if (this.#silent > 0 || isSilent(name, attributes)) this.#silent++
    else this.#open(name, attributes)
  }

  onclosetag(name: string): void {
    this.#depth--
    if (this.#silent > 0) this.#silent--
    else this.#close(name)
  }

  ontext(text: string): void {
    if (this.#silent === 0) this.#flow.addText(text, this.#preformatted > 0)
  }

  get #flow(): HtmlFlow {
    // Text between cells is shown above the table by browsers: it goes to where the table stands.
    for (let at = this.#tables.length - 1; at >= 0; at--) {
      const flow = this.#tables[at]?.flow
      if (flow) return flow
    }
    return this.#page
  }

  #open(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1)
    if (name === 'table') this.#openTable()
    else if (name === 'tr') table?.addRow()
    else if (name === 'td' || name === 'th') table?.openCell(spansOf(attributes), isHidden(attributes))
    else if (name === 'col') table?.addColumns(countOf(attributes['span'], 1), isHidden(attributes))
    else if (name === 'br') this.#flow.breakLine()
    else if (BLOCKS.has(name)) this.#openBlock(name, attributes)
    else if (name === 'input') this.#flow.addText(fieldValue(attributes), false)
  }

  #openTable(): void {
    this.#flow.endLine()
    this.#tables.push(new HtmlTable())
  }

  #openBlock(name: string, attributes: Attributes): void {
    this.#flow.endLine()
    if (name === 'pre') this.#preformatted++
    if (name === 'ol' || name === 'ul')
      this.#lists.push(name === 'ol' ? countOf(attributes['start'], 1) : undefined)
    if (name === 'li') this.#addNumber(attributes)
  }

  /** The number that a browser prints before an item of an ordered list. */
  #addNumber({ value }: Attributes): void {
    const next = this.#lists.at(-1)
    if (next === undefined) return
    const number = countOf(value, next)
    this.#lists[this.#lists.length - 1] = number + 1
    this.#flow.addText(`${number}. `, false)
  }

  #close(name: string): void {
    if (name === 'table') this.#closeTable()
    else if (name === 'td' || name === 'th' || name === 'tr') this.#tables.at(-1)?.closeCell()
    else if (BLOCKS.has(name)) {
      this.#flow.endLine()
      if (name === 'pre') this.#preformatted--
      if (name === 'ol' || name === 'ul') this.#lists.pop()
    }
  }

  #closeTable(): void {
    const table = this.#tables.pop()
    if (table) this.#flow.addBlock(table.table())
  }
}

function isHidden({ hidden, style = '' }: Attributes): boolean {
  return hidden !== undefined || /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all)/iu.test(style)
}

/** Of the choices of a form only the one that was made is printed. */
function isSilent(name: string, attributes: Attributes): boolean {
  if (SILENT.has(name) || (name === 'option' && attributes['selected'] === undefined)) return true
  return isHidden(attributes) && !isCellOrColumn(name)
}

/** A hidden column of Excel keeps its place among the others. */
function isCellOrColumn(name: string): boolean {
  return name === 'td' || name === 'th' || name === 'col'
}

function spansOf({ rowspan, colspan }: Attributes) {
  return { rows: countOf(rowspan, 1), columns: countOf(colspan, 1) }
}

function countOf(attribute: string | undefined, otherwise: number): number {
  const count = Number.parseInt(attribute ?? '', 10)
  return Number.isFinite(count) && count >= 0 ? count : otherwise
}

/** What stands in a field of a form is printed with the page. */
function fieldValue({ type = 'text', value = '' }: Attributes): string {
  return /^(?:text|number)$/iu.test(type) ? value : ''
}
