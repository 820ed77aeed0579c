import type { TooltipComponentOption } from 'echarts/components'
import type { ChartCanvas } from './canvas'
import { TEXT } from './canvas'

/** A tooltip's lines: label and value. */
export type TooltipLines = readonly (readonly [label: string, value: string])[]

/**
 * The tooltip of a chart whose marks carry ids. Names come from files, so all text is escaped: the browser shows it
 * and never runs it.
 */
export function tooltip(
  { colours, font }: ChartCanvas,
  contents: (id: string) => readonly [heading: string, lines: TooltipLines] | undefined,
): TooltipComponentOption {
  return {
    confine: true,
    transitionDuration: 0,
    padding: [8, 12],
    backgroundColor: colours.surface,
    borderColor: colours.lineStrong,
    textStyle: { color: colours.ink, fontFamily: font, fontSize: TEXT },
    extraCssText: 'white-space:normal;max-width:340px',
    formatter: hovered => {
      const found = contents(markId(hovered) ?? '')
      return found ? tooltipHtml(...found) : ''
    },
  }
}

/** The tooltip of rows: anywhere in a row tells of it. */
export function rowTooltip(
  canvas: ChartCanvas,
  contents: (id: string) => readonly [heading: string, lines: TooltipLines] | undefined,
): TooltipComponentOption {
  const shadowStyle = { color: canvas.colours.surfaceHover, opacity: 1 }
  return { ...tooltip(canvas, contents), trigger: 'axis', axisPointer: { type: 'shadow', z: 0, shadowStyle } }
}

/** The id that a mark's value carries, from what ECharts tells about a hover or a click. */
export function markId(hovered: unknown): string | undefined {
  const first: unknown = Array.isArray(hovered) ? hovered[0] : hovered
  const id = hasValue(first) && hasId(first.data) ? first.data.id : undefined
  return typeof id === 'string' ? id : undefined
}

function tooltipHtml(heading: string, lines: TooltipLines): string {
  const rows = lines.map(
    ([label, value]) =>
      `<div style="display:flex;justify-content:space-between;gap:20px"><span>${escapeHtml(label)}</span>` +
      `<span style="text-align:right">${escapeHtml(value)}</span></div>`,
  )
  return `<div style="font-weight:600">${escapeHtml(heading)}</div>${rows.join('')}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as it stands in HTML, SVG and XML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, character => ENTITIES[character] ?? character)
}

function hasValue(hovered: unknown): hovered is { data: unknown } {
  return typeof hovered === 'object' && hovered !== null && 'data' in hovered
}

function hasId(value: unknown): value is { id: unknown } {
  return typeof value === 'object' && value !== null && 'id' in value
}
