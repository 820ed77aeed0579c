import type { SvgDocument } from '@/charts/pictureSvg'
import { offerFile } from '../common/offerFile'

/** Formats a chart is taken out in. */
export type PictureFormat = 'png' | 'svg'

/** Pixels of a PNG per CSS pixel: sharp in a printed report. */
const SCALE = 2

/** Hands a chart to the browser's downloads, made in the page alone. Throws where the picture cannot be drawn. */
export async function savePicture(picture: SvgDocument, name: string, format: PictureFormat): Promise<void> {
  const svg = new Blob([picture.text], { type: 'image/svg+xml;charset=utf-8' })
  offerFile(format === 'svg' ? svg : await png(svg, picture), `${fileName(name)}.${format}`)
}

/** A name that every file system takes. */
export function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim()
}

async function png(svg: Blob, { width, height }: SvgDocument): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await toPng(canvas)
  } finally {
    URL.revokeObjectURL(url)
  }
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => {
      if (blob) resolve(blob)
      else reject(new Error('the picture is too large for a PNG'))
    }, 'image/png')
  })
}
