/** Says how something went, at the top of the page for a few seconds; read out by screen readers. */
export async function announce(sentence: string, tone: 'success' | 'warning' | 'error'): Promise<void> {
  const { ElMessage } = await import('./elMessage')
  ElMessage({
    message: sentence,
    type: tone,
    grouping: true,
    plain: true,
    duration: tone === 'success' ? 3000 : 8000,
  })
}
