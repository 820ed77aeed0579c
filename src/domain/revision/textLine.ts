import type { DifferenceLine, TextLine } from './differenceLine'
import { isSameText } from './sameText'

/** A text that is printed otherwise, as a line; none where both are alike. */
export function textLine(
  of: string,
  kind: TextLine['kind'],
  { before, after }: Pick<TextLine, 'before' | 'after'>,
): DifferenceLine[] {
  return isSameText(before, after) ? [] : [{ key: `${of}/${kind}`, kind, before, after }]
}
