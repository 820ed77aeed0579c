import { onScopeDispose, readonly, shallowRef } from 'vue'

/** Whether the page is being laid out for paper: a list that shows only what fits the screen shows itself whole. */
export function usePrinting() {
  const paper = window.matchMedia('print')
  const printing = shallowRef(paper.matches)
  const begin = () => (printing.value = true)
  const follow = () => (printing.value = paper.matches)

  // Before the media changes: what is drawn only then would miss the paper.
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', follow)
  paper.addEventListener('change', follow)

  onScopeDispose(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', follow)
    paper.removeEventListener('change', follow)
  })

  return readonly(printing)
}
