import type { Block } from '../blocks/block'

/** A paragraph while its runs come one by one. */
export class Paragraph {
  /** Text boxes that hang on it: printed beside it, read behind it. */
  readonly boxes: Block[] = []
  style = ''
  /** numPr: its list and level where it names them itself. */
  list: string | undefined
  level: number | undefined
  /** Whether its end was deleted: it goes on in the next paragraph. */
  isJoined = false
  text = ''
}
