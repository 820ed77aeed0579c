import type { DoubtCode } from './doubts'
import type { ClassPrefix, Reading } from './meaning'
import { operatorBefore } from './operators'

const PREFIXES: Readonly<Record<string, ClassPrefix>> = {
  定性: 'qualitative',
  定量: 'quantitative',
  正向: 'higher-is-better',
  反向: 'lower-is-better',
  逆向: 'lower-is-better',
}

/** The prefix of a normalised text and how much of the text it takes. 定性评价良好 has none: it is a word there. */
export function classPrefix(text: string): { prefix: ClassPrefix | undefined; length: number } {
  const found = /^[\s(]*(定性|定量|正向|反向|逆向)(?:指标)?(?<break>[\s:,;、/|)]*)/u.exec(text)
  if (!found) return { prefix: undefined, length: 0 }
  const rest = text.slice(found[0].length)
  const apart = found.groups?.break !== ''
  if (rest === '' || !(apart || /^[\d.±]/u.test(rest) || operatorBefore(rest))) {
    return { prefix: undefined, length: 0 }
  }
  return { prefix: PREFIXES[found[1] ?? ''], length: found[0].length }
}

/** A direction with its operator (反向 小于等于 12 万元) is a notation of its own; every other prefix is for a person to confirm. */
export function prefixDoubt(prefix: ClassPrefix, reading: Reading): DoubtCode[] {
  if (prefix === 'qualitative') return [reading.kind === 'words' ? 'class-prefix' : 'class-contradicts']
  if (reading.kind === 'words') return ['class-contradicts']
  if (prefix === 'quantitative' || reading.kind !== 'number' || reading.comparison === undefined) {
    return ['class-prefix']
  }
  return againstDirection(prefix, reading.comparison) ? ['class-contradicts'] : []
}

function againstDirection(prefix: ClassPrefix, comparison: string): boolean {
  return prefix === 'lower-is-better' ? comparison.startsWith('>') : comparison.startsWith('<')
}
