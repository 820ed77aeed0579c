import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { stateChoices } from '@/domain/indicatorFilter'
import type { IndicatorFilter } from '@/domain/indicatorFilter'
import { orderName, readOrder } from '@/domain/indicatorOrder'
import type { IndicatorOrder } from '@/domain/indicatorOrder'

/** Parts of the address of the screen 指标: `?state=missed&sort=-attainment`. */
type Part = 'project' | 'class' | 'state' | 'about' | 'q' | 'sort' | 'indicator'

/** Whether 后退 leads back to what was before. */
type Trace = 'push' | 'replace'

/**
 * What the list of indicators is narrowed to, its order, and the indicator opened beside it, kept in the address so that
 * a list can be linked to, reloaded and gone back to.
 */
export function useIndicatorAddress() {
  const route = useRoute()
  const router = useRouter()

  const filter = computed<IndicatorFilter>(() => ({
    projectId: part('project'),
    className: part('class'),
    states: stateChoices(part('state')),
    about: part('about') === 'period' ? 'period' : 'annual',
    text: part('q'),
  }))
  const order = computed(() => readOrder(part('sort')))
  const openedId = computed(() => part('indicator'))

  function part(name: Part): string {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }

  function change(parts: Partial<Record<Part, string>>, trace: Trace): void {
    const query = Object.entries({ ...route.query, ...parts }).filter(([, value]) => value !== '')
    void router[trace]({ query: Object.fromEntries(query) })
  }

  /** Every letter typed would be a step of 后退; a choice is one. */
  function narrow(changed: Partial<IndicatorFilter>): void {
    change(partsOf({ ...filter.value, ...changed }), 'text' in changed ? 'replace' : 'push')
  }

  function widen(): void {
    change({ project: '', class: '', state: '', q: '' }, 'push')
  }

  function arrange(arranged: IndicatorOrder | undefined): void {
    change({ sort: arranged ? orderName(arranged) : '' }, 'replace')
  }

  /** Opening and closing are steps of 后退; going on to the neighbour is not. */
  function open(id: string): void {
    change({ indicator: id }, openedId.value === '' || id === '' ? 'push' : 'replace')
  }

  return { filter, order, openedId, narrow, widen, arrange, open }
}

function partsOf({
  projectId,
  className,
  states,
  about,
  text,
}: IndicatorFilter): Partial<Record<Part, string>> {
  return {
    project: projectId ?? '',
    class: className ?? '',
    state: states.join(','),
    about: about === 'period' ? 'period' : '',
    q: text,
  }
}
