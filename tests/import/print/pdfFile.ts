import { deflateSync } from 'node:zlib'

/** A page of a PDF: what is drawn on it, in the language of PDF, and how large it is. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Degrees by which viewers turn it, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270
  readonly drawing: string
}

/** The one font of these files: Chinese, not embedded, as many office programs write it; /F1 in drawings. */
const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500 814 939 500]' +
    ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0' +
    ' /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
]

/** A PDF of these pages, deflated unless `packed` says otherwise. */
export function pdfFile(pages: readonly PdfPage[], { packed = true } = {}): Uint8Array {
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`,
    ...FONT,
    ...pages.flatMap((page, index) => [pageObject(page, index), streamObject(page.drawing, packed)]),
  ]
  return written(objects)
}

const pageNumber = (index: number) => 3 + FONT.length + index * 2

function pageObject({ width, height, rotate = 0 }: PdfPage, index: number): string {
  return (
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}` +
    ` /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageNumber(index) + 1} 0 R >>`
  )
}

/** A stream with its dictionary. */
export function streamObject(content: string, packed: boolean, entries = ''): string {
  const bytes = packed ? deflateSync(Buffer.from(content, 'latin1')) : Buffer.from(content, 'latin1')
  const filter = packed ? '/Filter /FlateDecode ' : ''
  return `<< ${entries}${filter}/Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

/** Objects, numbered from 1, as a file with its table; the first is the catalog. */
export function written(objects: readonly string[]): Uint8Array {
  let body = '%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body + table + trailer, 'latin1'))
}

/** The width of a text in ems: Latin letters and figures are half as wide as Chinese characters. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)
}

/** Draws a text with the foot of its first character at a place; y counts upwards. */
export function drawnText(text: string, at: { x: number; y: number; size: number }): string {
  const codes = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  )
  return `BT /F1 ${at.size} Tf ${number(at.x)} ${number(at.y)} Td <${codes.join('')}> Tj ET\n`
}

export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}
