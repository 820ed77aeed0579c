import { onBeforeUnmount, onMounted } from 'vue'

/**
 * Prints the page across (A4 横向) while the component is there. The whole page bears the class: where only a part of it
 * asked for other paper, what stands above that part would get a sheet of its own.
 */
export function useLandscapePaper(): void {
  onMounted(() => {
    document.body.classList.add('landscape-paper')
  })
  onBeforeUnmount(() => {
    document.body.classList.remove('landscape-paper')
  })
}
