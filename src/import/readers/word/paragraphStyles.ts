import type { Attributes, XmlEvents } from '../xml/readXml'
import type { ListPlace } from './numbering'

interface Style {
  list?: string
  level?: number
  basedOn?: string
}

const MOST_STEPS = 20

/** Gathers which styles of paragraphs are numbered (标题、列表): their paragraphs name no list themselves. */
export class ParagraphStyles implements XmlEvents {
  readonly #styles = new Map<string, Style>()
  #style: Style = {}

  open(name: string, { val, styleId }: Attributes): void {
    if (name === 'style') this.#styles.set(styleId ?? '', (this.#style = {}))
    else if (val === undefined) return
    else if (name === 'basedOn') this.#style.basedOn = val
    else if (name === 'numId') this.#style.list = val
    else if (name === 'ilvl') this.#style.level = Number(val)
  }

  close(): void {
    // Each style is known as soon as it opens.
  }

  /** The list of a style, its own or that of the styles it is based on. */
  listOf(id: string): ListPlace | undefined {
    let level: number | undefined
    let style = this.#styles.get(id)
    for (let step = 0; style && step < MOST_STEPS; step++) {
      level ??= style.level
      if (style.list !== undefined) return { list: style.list, level: level ?? 0 }
      style = this.#styles.get(style.basedOn ?? '')
    }
    return undefined
  }
}
