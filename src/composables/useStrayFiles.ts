import { onScopeDispose } from 'vue'

/**
 * A file dropped where nothing takes it would make the browser leave the page for the file. Whoever does take files
 * handles the drop itself.
 */
export function useStrayFiles(): void {
  const refuse = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  onScopeDispose(() => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  })
}
