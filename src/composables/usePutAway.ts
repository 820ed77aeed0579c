import { onScopeDispose } from 'vue'

/** Calls when the page is put away (another tab, a minimised or closed window) and when it is taken out again. */
export function usePutAway(called: (isAway: boolean) => void): void {
  const listener = () => called(document.visibilityState === 'hidden')
  document.addEventListener('visibilitychange', listener)
  onScopeDispose(() => document.removeEventListener('visibilitychange', listener))
}
