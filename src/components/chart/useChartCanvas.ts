import { computed, onBeforeUnmount, onMounted, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { ChartCanvas } from '@/charts/canvas'
import { chartColours } from '@/charts/colours'

/** Before the page is laid out; no chart is drawn at this width. */
const ASSUMED_WIDTH = 640

/**
 * What a chart inside `host` is drawn on: follows the host's width and the page's colour mode, whose tokens are
 * the one place of colours.
 */
export function useChartCanvas(host: Readonly<ShallowRef<HTMLElement | null>>): ComputedRef<ChartCanvas> {
  const width = shallowRef(ASSUMED_WIDTH)
  const tokens = shallowRef(readTokens())

  const measure = () => {
    const measured = Math.floor(host.value?.clientWidth ?? 0)
    if (measured > 0) width.value = measured
  }
  const resizes = new ResizeObserver(measure)
  const modes = new MutationObserver(() => {
    tokens.value = readTokens()
  })

  onMounted(() => {
    measure()
    if (host.value) resizes.observe(host.value)
    modes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] })
  })
  onBeforeUnmount(() => {
    resizes.disconnect()
    modes.disconnect()
  })

  return computed(() => ({ width: width.value, ...tokens.value }))
}

/** Paper and exported pictures are light, whatever the mode on screen. */
export function lightCanvas(width: number): ChartCanvas {
  const { classList } = document.documentElement
  const isDark = classList.contains('dark')
  classList.remove('dark')
  const tokens = readTokens()
  classList.toggle('dark', isDark)
  return { width, ...tokens }
}

function readTokens(): Pick<ChartCanvas, 'colours' | 'font'> {
  const style = getComputedStyle(document.documentElement)
  const valueOf = (token: string) => style.getPropertyValue(token)
  return { colours: chartColours(valueOf), font: valueOf('--font').trim().replaceAll('"', "'") }
}
