/** Whether a page here can be given a folder of the computer: only pages of https or localhost, in Chromium's browsers. */
export type FolderAccess = 'offered' | 'insecure-page' | 'no-such-browser'

/** Whether a folder may be used as it stands. */
export type FolderPermission = 'granted' | 'prompt' | 'denied'

/** What browsers that have it offer, and the types do not know. */
interface WithFolders {
  readonly showDirectoryPicker?: (options: {
    readonly id: string
    readonly mode: 'readwrite'
    readonly startIn: 'documents'
  }) => Promise<FileSystemDirectoryHandle>
}
interface WithPermission {
  readonly queryPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<FolderPermission>
  readonly requestPermission?: (wanted: { readonly mode: 'readwrite' }) => Promise<FolderPermission>
}

const WANTED = { mode: 'readwrite' } as const

export function folderAccess(): FolderAccess {
  if (!window.isSecureContext) return 'insecure-page'
  return 'showDirectoryPicker' in window ? 'offered' : 'no-such-browser'
}

/** Lets the person choose a folder; to be called on a click. undefined: they chose none, or did not allow writing to it. */
export async function pickFolder(id: string): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const folder = await (window as WithFolders).showDirectoryPicker?.({
      id,
      ...WANTED,
      startIn: 'documents',
    })
    return folder && (await allowFolder(folder)) === 'granted' ? folder : undefined
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return undefined
    throw cause
  }
}

/** Whether a folder that was chosen earlier may be used now: after a restart the browser wants a click first. */
export async function folderPermission(folder: FileSystemDirectoryHandle): Promise<FolderPermission> {
  return (
    (await (folder as WithPermission).queryPermission?.(WANTED).catch(() => 'denied' as const)) ?? 'granted'
  )
}

/** Has the browser ask the person; to be called on a click. */
export async function allowFolder(folder: FileSystemDirectoryHandle): Promise<FolderPermission> {
  const asked = (folder as WithPermission).requestPermission?.(WANTED)
  return (await asked?.catch(() => folderPermission(folder))) ?? 'granted'
}
