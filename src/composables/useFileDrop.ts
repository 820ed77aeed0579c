import { onBeforeUnmount, onMounted, shallowRef } from 'vue'

/**
 * Takes files that are dropped anywhere on the page, while the component is there: the browser would else leave the
 * page and open the file. `isOver` is true while a file is held above the page.
 */
export function useFileDrop(take: (file: File) => void) {
  const isOver = shallowRef(false)

  function accept(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    isOver.value = event.type === 'dragover'
    const file = event.type === 'drop' ? event.dataTransfer.files[0] : undefined
    if (file) take(file)
  }

  function leave(): void {
    isOver.value = false
  }

  onMounted(() => {
    window.addEventListener('dragover', accept)
    window.addEventListener('drop', accept)
    window.addEventListener('dragleave', leave)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', accept)
    window.removeEventListener('drop', accept)
    window.removeEventListener('dragleave', leave)
  })

  return { isOver }
}
