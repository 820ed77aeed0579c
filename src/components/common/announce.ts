/** Says how something went, at the foot of the page for a few seconds, clear of the top bar; read out by screen readers. */
export async function announce(sentence: string, tone: 'success' | 'warning' | 'error'): Promise<void> {
  const { ElMessage } = await import('./elMessage')
  ElMessage({
    message: sentence,
    type: tone,
    grouping: true,
    plain: true,
    placement: 'bottom',
    offset: 24,
    customClass: 'announcement',
    duration: tone === 'success' ? 3000 : 8000,
  })
}
