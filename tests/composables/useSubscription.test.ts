import { describe, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { useSubscription, type Subscribable } from '@/composables/useSubscription'

/** A source that tells what it is told, to whoever follows it. */
function aSource() {
  const followers = new Set<{ next: (value: string) => void; error: (cause: unknown) => void }>()
  const source: Subscribable<string> = {
    subscribe(next, error) {
      const follower = { next, error }
      followers.add(follower)
      return { unsubscribe: () => followers.delete(follower) }
    },
  }
  return {
    source,
    followers,
    tell: (value: string) => {
      for (const { next } of followers) next(value)
    },
    fail: (cause: unknown) => {
      for (const { error } of followers) error(cause)
    },
  }
}

function following(source: () => Subscribable<string> | undefined) {
  const scope = effectScope()
  const followed = scope.run(() => useSubscription(source))
  if (!followed) throw new Error('the scope is no longer active')
  return { ...followed, leave: () => scope.stop() }
}

describe('useSubscription', () => {
  it('换了来源，原来的值当即不见，原来的订阅放开', () => {
    const [one, other] = [aSource(), aSource()]
    const chosen = shallowRef(one.source)
    const { current } = following(() => chosen.value)
    one.tell('2025')
    expect(current.value).toBe('2025')

    chosen.value = other.source
    expect([current.value, one.followers.size, other.followers.size]).toEqual([undefined, 0, 1])
    other.tell('2026')
    expect(current.value).toBe('2026')
  })

  it('没有来源就没有值', () => {
    const one = aSource()
    const chosen = shallowRef<Subscribable<string> | undefined>(one.source)
    const { current } = following(() => chosen.value)
    one.tell('2025')
    chosen.value = undefined
    expect([current.value, one.followers.size]).toEqual([undefined, 0])
  })

  it('离开后不再订阅', () => {
    const one = aSource()
    const { leave } = following(() => one.source)
    leave()
    expect(one.followers.size).toBe(0)
  })

  it('读不出时留着上一个值；又读出来了，就不再说读不出', () => {
    const one = aSource()
    const { current, failure } = following(() => one.source)
    one.tell('2025')
    one.fail('closed')
    expect([current.value, failure.value]).toEqual(['2025', 'closed'])
    one.tell('2026')
    expect([current.value, failure.value]).toEqual(['2026', undefined])
  })
})
