import { onScopeDispose } from 'vue'

/** While `wouldLose` holds, the browser asks before the page is closed or loaded anew. */
export function useLeaveQuestion(wouldLose: () => boolean): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (wouldLose()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  onScopeDispose(() => {
    window.removeEventListener('beforeunload', ask)
  })
}
