import type { ChartCanvas, LegendKey } from './canvas'
import { CHANGE_MARKS, isChangeMark } from './changeMarks'
import { stateColour } from './shapes'
import { STATUS_MARKS } from './statusMarks'
import type { MarkPart } from './statusMarks'
import { textWidth, wrapText } from './textWidth'
import { escapeHtml } from './tooltip'

/** A chart as it is taken out of the page (导出): the drawing with its heading, finding, legend and note. */
export interface Picture {
  /** Whether its figures are made up (示例数据): it is then marked all over, so that no crop passes for a report. */
  readonly isSample: boolean
  /** The chart's own drawing, an `<svg>` element as text. */
  readonly svg: string
  readonly height: number
  readonly heading: string
  readonly finding: string
  readonly legend: readonly LegendKey[]
  readonly note?: string | undefined
  readonly canvas: ChartCanvas
}

/** An SVG document as text, with its size in CSS pixels. */
export interface SvgDocument {
  readonly text: string
  readonly width: number
  readonly height: number
}

/** Whose figures a picture shows. */
export interface PictureOrigin {
  readonly department: string
  /** undefined: the title names its years itself. */
  readonly year: number | undefined
  readonly isSample: boolean
}

const SAMPLE = '示例数据'

/** A picture's title and the name of its file, 「部门 年度 标题」; the sample's says what it is. */
export function pictureTitle({ department, year, isSample }: PictureOrigin, title: string): string {
  const named = year === undefined ? title : `${year} 年${title}`
  return `${department} ${named}${isSample ? `（${SAMPLE}）` : ''}`.trim()
}

const MARGIN = 20

/** Puts a chart with all that explains it on a ground of its own, so that the picture can stand alone in a report. */
export function pictureSvg(picture: Picture): SvgDocument {
  const { canvas, heading, finding, legend, note } = picture
  const { colours, width } = canvas
  const parts: string[] = []
  let y = MARGIN
  const write = (line: string, size: number, colour: string) => {
    y += size + 6
    const bold = size > 14 ? ' font-weight="600"' : ''
    parts.push(
      `<text x="${MARGIN}" y="${y}" font-size="${size}" fill="${colour}"${bold}>${escapeHtml(line)}</text>`,
    )
  }
  if (picture.isSample) {
    write(`${SAMPLE}：完成值和执行数均为虚构`, 15, colours.partly)
    y += 4
  }
  for (const line of wrapText(heading, width, 16)) write(line, 16, colours.ink)
  if (finding !== '') for (const line of wrapText(finding, width, 13)) write(line, 13, colours.inkSoft)
  for (const row of legendRows(legend, canvas)) {
    y += 22
    parts.push(`<g transform="translate(${MARGIN} ${y - 4})">${row}</g>`)
  }
  y += 12
  // The drawing is a whole document with a size of its own; inside another it only needs its place.
  parts.push(`<g transform="translate(${MARGIN} ${y})">${picture.svg}</g>`)
  y += picture.height
  if (note !== undefined) write(note, 12, colours.mute)
  if (picture.isSample) parts.push(sampleMark({ width: width + 2 * MARGIN, height: y }, colours.partly))
  return onGround({ parts, canvas, height: Math.ceil(y + MARGIN) })
}

/** 「示例数据」 across the picture, faint enough to read through. */
function sampleMark({ width, height }: { width: number; height: number }, colour: string): string {
  const size = Math.round(Math.min(width / 5, 96))
  const x = Math.round(width / 2)
  const y = Math.round(height / 2)
  return (
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="700" fill="${colour}" fill-opacity="0.1"` +
    ` text-anchor="middle" dominant-baseline="middle" transform="rotate(-18 ${x} ${y})">${SAMPLE}</text>`
  )
}

function onGround(sheet: { parts: readonly string[]; canvas: ChartCanvas; height: number }): SvgDocument {
  const { parts, canvas, height } = sheet
  const width = Math.ceil(canvas.width) + 2 * MARGIN
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${width} ${height}" font-family="${escapeHtml(canvas.font)}">` +
    `<rect width="${width}" height="${height}" fill="${canvas.colours.surface}"/>${parts.join('')}</svg>`
  return { text, width, height }
}

function legendRows(legend: readonly LegendKey[], canvas: ChartCanvas): string[] {
  const rows: string[] = []
  let row = ''
  let x = 0
  for (const key of legend) {
    const taken = textWidth(key.word, 12) + 34
    if (x > 0 && x + taken > canvas.width) {
      rows.push(row)
      row = ''
      x = 0
    }
    row += `<g transform="translate(${x} 0)">${keySvg(key, canvas)}</g>`
    x += Math.ceil(taken)
  }
  return row === '' ? rows : [...rows, row]
}

function keySvg({ word, colour, mark, hatching }: LegendKey, { colours }: ChartCanvas): string {
  const text = `<text x="18" y="4" font-size="12" fill="${colours.mute}">${escapeHtml(word)}</text>`
  switch (mark) {
    case 'bar':
      return `<rect y="-6" width="12" height="11" rx="2" fill="${colour}"/>${text}`
    case 'hatched':
      return (
        `<rect x="0.5" y="-5.5" width="11" height="10" rx="2" fill="${colour}" stroke="${colours.lineStrong}"/>` +
        `<path d="M0 5 11 -6M5 5 12 -2M-0 0 6 -6" stroke="${hatching ?? colours.mute}"/>${text}`
      )
    case 'line':
      return `<path d="M6 -7V6" stroke="${colour}" stroke-width="2"/>${text}`
    default: {
      const own = isChangeMark(mark) ? colour : stateColour(mark, colours)
      const shape = isChangeMark(mark) ? CHANGE_MARKS[mark] : STATUS_MARKS[mark]
      const parts = shape.map(part => partSvg(part, own, colours.surface))
      return `<g transform="translate(6 0)">${parts.join('')}</g>${text}`
    }
  }
}

function partSvg(part: MarkPart, colour: string, ground: string): string {
  const paint =
    part.look === 'solid'
      ? `fill="${colour}"`
      : `fill="${part.look === 'hollow' ? ground : 'none'}" stroke="${part.look === 'cut' ? ground : colour}" stroke-width="1.4"` +
        (part.look === 'dashed' ? ' stroke-dasharray="2.3 1.8"' : '')
  if (part.kind === 'circle') return `<circle r="${part.r}" ${paint}/>`
  const points = part.points.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')
  return `<${part.kind === 'area' ? 'polygon' : 'polyline'} points="${points}" ${paint}/>`
}
