/** Hands a file to the browser's downloads. */
export function offerFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun by then; a minute leaves room for a browser that asks where to put it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
