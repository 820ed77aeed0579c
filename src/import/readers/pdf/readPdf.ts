import type { PDFPageProxy } from 'pdfjs-dist'
import type { RawSource } from '../../rawSource'
import type { Step } from '../../stepwise'
import type { NamedBytes } from '../readSource'
import { Drawing } from './drawing'
import { openPdf, type OpenPdf } from './engine'
import { matrixOf, UNCHANGED } from './matrix'
import { OperatorBound } from './operatorBound'
import { partsOfPages, readPage, type ReadPage } from './pageParts'
import { PdfTranscript, type ShownPage } from './pdfSource'
import { fromLibrary } from './fromLibrary'
import * as refusals from './refusals'
import { soundness } from './soundness'
import { TextQuality } from './textQuality'
import { uprightMarks } from './uprightMarks'

/** Reads a text PDF of any producer: cells by its ruling lines, else by the alignment of its text. */
export async function readPdf({ bytes }: NamedBytes, step: Step): Promise<RawSource> {
  const { hasPictures, hasWrongChecksum } = await soundness(bytes, share => step(share * CHECKED))
  const bound = new OperatorBound()
  const pdf = await fromLibrary(() => openPdf(bytes, count => bound.count(count)))
  try {
    const reading = new PdfReading(pdf, bound)
    await reading.readPages(share => step(CHECKED + share * (1 - CHECKED)))
    if (reading.quality.isEmpty) throw await refusalOfEmpty(pdf, hasPictures)
    if (reading.quality.isGarbled) throw refusals.garbled()
    return reading.source(hasWrongChecksum ? [WRONG_CHECKSUM] : [])
  } finally {
    await pdf.close()
  }
}

/** Share of the work that is done once the file is found sound. */
const CHECKED = 0.1

/** A collection of hundreds of forms is no target table. */
const MOST_PAGES = 1000

const WRONG_CHECKSUM = '文件中有内容与其校验和不符，可能已损坏，请对照原件逐项核对'

async function refusalOfEmpty({ document }: OpenPdf, hasPictures: boolean) {
  const { info } = await fromLibrary(() => document.getMetadata())
  const isForm = ['IsAcroFormPresent', 'IsXFAPresent'].some(mark => Reflect.get(info, mark) === true)
  if (isForm) return refusals.formOnly()
  return hasPictures ? refusals.scanned() : refusals.withoutText()
}

/** The pages of a PDF as they are read one after the other. */
class PdfReading {
  readonly quality = new TextQuality()
  readonly #pdf: OpenPdf
  readonly #bound: OperatorBound
  readonly #pages: (ReadPage & { readonly shown: ShownPage })[] = []
  #hasAskew = false

  constructor(pdf: OpenPdf, bound: OperatorBound) {
    this.#pdf = pdf
    this.#bound = bound
  }

  async readPages(step: Step): Promise<void> {
    const pages = this.#pdf.document.numPages
    if (pages === 0) throw refusals.withoutPages()
    if (pages > MOST_PAGES) throw refusals.tooLarge(`共 ${pages} 页，超过 ${MOST_PAGES} 页`)
    for (let number = 1; number <= pages; number++) {
      await step((number - 1) / pages)
      await this.#readPage(number)
    }
  }

  source(notes: readonly string[]): RawSource {
    const transcript = new PdfTranscript()
    partsOfPages(this.#pages).forEach((parts, index) => {
      const page = this.#pages[index]
      if (page) transcript.add(parts, page.shown)
    })
    return transcript.source(this.#hasAskew ? [...notes, ASKEW] : notes)
  }

  async #readPage(number: number): Promise<void> {
    const page = await fromLibrary(() => this.#pdf.document.getPage(number))
    const view = page.getViewport({ scale: 1 })
    const drawing = await this.#drawingOf(page, matrixOf(view.transform) ?? UNCHANGED)
    const marks = uprightMarks(drawing, view)
    this.quality.add(drawing.glyphs)
    if (marks.askew > 0) this.#hasAskew = true
    const shown = { number, width: view.width, height: view.height, turn: marks.turn }
    this.#pages.push({ ...readPage(marks), shown })
    page.cleanup()
  }

  async #drawingOf(page: PDFPageProxy, toPage: ShownMatrix): Promise<Drawing> {
    const list = await fromLibrary(() => this.#bound.race(page.getOperatorList()))
    // A font arrives by a message of its own: one that is late is there after the next turn.
    await new Promise(resume => setTimeout(resume))
    const { commonObjs } = page
    const drawing = new Drawing(this.#pdf.operators, toPage, name =>
      commonObjs.has(name) ? (commonObjs.get(name) as unknown) : undefined,
    )
    drawing.follow(list)
    return drawing
  }
}

type ShownMatrix = ConstructorParameters<typeof Drawing>[1]

const ASKEW = '已略过斜排的文字（如水印）'
