import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'

/** The time as an ISO text, brought up to date every minute and when the page is looked at again. */
export function useNow() {
  const now = shallowRef(new Date().toISOString())
  const look = () => (now.value = new Date().toISOString())
  const ticking = window.setInterval(look, 60_000)
  document.addEventListener('visibilitychange', look)
  onScopeDispose(() => {
    window.clearInterval(ticking)
    document.removeEventListener('visibilitychange', look)
  })
  return shallowReadonly(now)
}
