import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs'
import parserUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { CharacterMaps } from '@/import/readers/pdf/characterMaps'
import { readPdf } from '@/import/readers/pdf/readPdf'

/** Milliseconds, the median of some runs; what matters is the ratio. */
export interface PdfFigures {
  readonly pages: number
  /** PDF.js taking the text and the operators of every page. */
  readonly extracting: number
  /** The same file read into lines and cells. */
  readonly reading: number
}

const RUNS = 5

/** Measures both in turn in the page that imports this file; the first of each is not counted. */
export async function measurePdf(base64: string): Promise<PdfFigures> {
  GlobalWorkerOptions.workerSrc = parserUrl
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
  const extracting: number[] = []
  const reading: number[] = []
  let pages = 0
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now()
    pages = await extract(bytes)
    const between = performance.now()
    await readPdf({ name: '表.pdf', bytes }, () => Promise.resolve())
    const end = performance.now()
    if (run === 0) continue
    extracting.push(between - start)
    reading.push(end - between)
  }
  return { pages, extracting: median(extracting), reading: median(reading) }
}

async function extract(bytes: Uint8Array): Promise<number> {
  const loading = getDocument({
    data: bytes.slice(),
    BinaryDataFactory: CharacterMaps,
    cMapUrl: './',
    useWorkerFetch: false,
  })
  const document = await loading.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
    await page.getOperatorList()
    page.cleanup()
  }
  const pages = document.numPages
  await loading.destroy()
  return pages
}

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
