import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { BatchKind } from '@/domain/batch'
import type { HistoryState } from '@/domain/historyFilter'

/** Whose history: of the department and year on screen, of all its years, or of all departments. */
export type HistoryScope = 'year' | 'department' | 'all'

/** What a person narrowed the history (变更记录) to; '' does not narrow. */
export interface HistoryChoice {
  readonly scope: HistoryScope
  readonly kind: BatchKind | ''
  readonly state: HistoryState
  readonly text: string
  /** Days as `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
}

const SCOPES: readonly HistoryScope[] = ['year', 'department', 'all']
const STATES: readonly HistoryState[] = ['all', 'standing', 'undone']
const KINDS: readonly BatchKind[] = [
  'import',
  'revision',
  'entry',
  'money',
  'target',
  'doubt',
  'accumulation',
  'period',
  'pairing',
  'restore',
  'undo',
  'redo',
]

/** What the history is narrowed to, kept in the address (`?kind=entry&state=undone&q=…`) so that a list can be linked to. */
export function useHistoryAddress() {
  const route = useRoute()
  const router = useRouter()

  const choice = computed<HistoryChoice>(() => ({
    scope: oneOf(SCOPES, part('scope')) ?? 'year',
    kind: oneOf(KINDS, part('kind')) ?? '',
    state: oneOf(STATES, part('state')) ?? 'all',
    text: part('q'),
    from: part('from'),
    to: part('to'),
  }))

  function part(name: string): string {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }

  function narrow(changed: Partial<HistoryChoice>): void {
    const { scope, kind, state, text, from, to } = { ...choice.value, ...changed }
    const parts = {
      scope: scope === 'year' ? '' : scope,
      kind,
      state: state === 'all' ? '' : state,
      q: text,
      from,
      to,
    }
    const query = Object.entries({ ...route.query, ...parts }).filter(([, value]) => value !== '')
    void router.replace({ query: Object.fromEntries(query) })
  }

  /** Takes back all narrowing; whose history it is stays. */
  function widen(): void {
    narrow({ kind: '', state: 'all', text: '', from: '', to: '' })
  }

  return { choice, narrow, widen }
}

function oneOf<Code extends string>(codes: readonly Code[], named: string): Code | undefined {
  return codes.find(code => code === named)
}
