import { computed } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'

/** Parts of the address of 历年: `?part=run&project=…&q=…&found=1&lineage=…`. */
interface RunParts {
  readonly part?: string
  readonly project?: string
  readonly q?: string
  readonly found?: string
  readonly lineage?: string
}

/** What the list of 历年 is narrowed to and the indicator looked at, kept in the address so that they can be linked to. */
export function useRunAddress() {
  const route = useRoute()
  const router = useRouter()

  const filter = computed(() => ({
    projectId: part('project'),
    text: part('q'),
    onlyFound: part('found') === '1',
  }))
  const lineageId = computed(() => part('lineage'))

  function part(name: keyof RunParts): string {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }

  /** The same screen with other parts; '' takes a part out. */
  function toParts(parts: RunParts): RouteLocationRaw {
    const query = Object.entries({ ...route.query, ...parts }).filter(([, value]) => value !== '')
    return { query: Object.fromEntries(query) }
  }

  /** Every letter typed would be a step of 后退; a choice is none either: the list stays where it is. */
  function narrow(parts: RunParts): void {
    void router.replace(toParts(parts))
  }

  return { filter, lineageId, toParts, narrow }
}
