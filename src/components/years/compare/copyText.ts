/** How copying ended: on the clipboard, or only selected so that a person can copy it. */
export type CopyOutcome = 'copied' | 'selected'

/** On older and plain-http pages: the browser's own 复制, which the library's types no longer recommend. */
interface PageWithCommands {
  readonly execCommand?: (command: 'copy') => boolean
}

/**
 * Puts a text on the clipboard. The clipboard of the browser exists only on https and localhost; elsewhere `shown`, which
 * shows the text, is selected and copied as 复制 in the menu would. What was not allowed stays selected.
 */
export async function copyText(text: string, shown: HTMLElement): Promise<CopyOutcome> {
  if (await isWritten(text)) return 'copied'
  select(shown)
  if (!isCommanded(text)) return 'selected'
  window.getSelection()?.removeAllRanges()
  return 'copied'
}

async function isWritten(text: string): Promise<boolean> {
  const { clipboard } = navigator as Partial<Navigator>
  if (!clipboard) return false
  try {
    await clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

function select(shown: HTMLElement): void {
  window.getSelection()?.selectAllChildren(shown)
}

/** The text alone is copied, without the page's colours and fonts. */
function isCommanded(text: string): boolean {
  let isTaken = false
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    isTaken = event.clipboardData !== null
  }
  document.addEventListener('copy', take, { once: true })
  const page: PageWithCommands = document
  const isDone = page.execCommand?.('copy') === true
  document.removeEventListener('copy', take)
  return isDone && isTaken
}
