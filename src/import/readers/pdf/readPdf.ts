import type { PDFPageProxy } from 'pdfjs-dist'
import type { RawSource } from '../../rawSource'
import type { Step } from '../../stepwise'
import type { NamedBytes } from '../fileReader'
import { Drawing, fontsOf } from './drawing'
import { loadEngine, openPdf, type OpenPdf } from './engine'
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
  const { hasPictures, isFlawed } = await soundness(bytes, share => step(share * CHECKED))
  const bound = new OperatorBound()
  const loaded = await loadEngine()
  const pdf = await fromLibrary(() => openPdf(loaded, bytes, count => bound.count(count)))
  try {
    const reading = new PdfReading(pdf, bound)
    await reading.readPages(share => step(CHECKED + share * (1 - CHECKED)))
    const { isEmpty, isGarbled } = reading.quality
    if (isFlawed && (isEmpty || isGarbled)) throw refusals.damaged()
    if (isEmpty) throw await refusalOfEmpty(pdf, hasPictures)
    if (isGarbled) throw refusals.garbled()
    const source = reading.source(isFlawed ? [FLAWED] : [])
    if (await isFolded(pdf, source)) throw refusals.formOnly()
    return source
  } finally {
    await pdf.close()
  }
}

/** Share of the work that is done once the file is found sound. */
const CHECKED = 0.1

/** Pages that a note lists by their numbers. */
const MOST_NAMED = 10

/** A collection of hundreds of forms is no target table. */
const MOST_PAGES = 1000

const FLAWED = '文件有损坏的迹象，读出的内容可能不全或有误，请对照原件逐项核对。'

async function refusalOfEmpty(pdf: OpenPdf, hasPictures: boolean) {
  if (await isForm(pdf, 'IsXFAPresent')) return refusals.formOnly()
  if (hasPictures) return refusals.scanned()
  return (await isForm(pdf, 'IsAcroFormPresent')) ? refusals.formOnly() : refusals.withoutText()
}

/** Whether it is a form that only Adobe's own program unfolds: what it prints to others asks for that. */
async function isFolded(pdf: OpenPdf, { text }: RawSource) {
  return /^(?:Please wait|请稍候|请等待)/u.test(text) && (await isForm(pdf, 'IsXFAPresent'))
}

async function isForm({ document }: OpenPdf, kind: 'IsXFAPresent' | 'IsAcroFormPresent'): Promise<boolean> {
  const { info } = await fromLibrary(() => document.getMetadata())
  return Reflect.get(info, kind) === true
}

/** The pages of a PDF as they are read one after the other. */
class PdfReading {
  readonly quality = new TextQuality()
  readonly #pdf: OpenPdf
  readonly #bound: OperatorBound
  readonly #pages: (ReadPage & { readonly shown: ShownPage; readonly isBlank: boolean })[] = []
  readonly #notes = new Set<string>()

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
    return transcript.source([...notes, ...this.#pagesWithoutText(), ...this.#notes])
  }

  /** Of a text with scanned pages between it, or blank ones. */
  #pagesWithoutText(): string[] {
    const numbers = this.#pages.filter(page => page.isBlank).map(({ shown }) => shown.number)
    const named =
      numbers.length > MOST_NAMED
        ? `${numbers.slice(0, MOST_NAMED).join('、')} 等 ${numbers.length} `
        : `${numbers.join('、')} `
    return numbers.length === 0 ? [] : [`第 ${named}页没有可读取的文字（空白页或图片）。`]
  }

  async #readPage(number: number): Promise<void> {
    const page = await fromLibrary(() => this.#pdf.document.getPage(number))
    const view = page.getViewport({ scale: 1 })
    const drawing = await this.#drawingOf(page, matrixOf(view.transform) ?? UNCHANGED)
    const marks = uprightMarks(drawing, view)
    this.quality.add(drawing.glyphs)
    if (marks.askew > 0) this.#notes.add(ASKEW)
    if (drawing.isRecognised) this.#notes.add(RECOGNISED)
    const shown = { number, width: view.width, height: view.height, turn: marks.turn }
    this.#pages.push({ ...readPage(marks), shown, isBlank: marks.glyphs.length === 0 })
    page.cleanup()
  }

  async #drawingOf(page: PDFPageProxy, toPage: ShownMatrix): Promise<Drawing> {
    const list = await fromLibrary(() => this.#bound.race(page.getOperatorList()))
    const { commonObjs } = page
    // A font arrives by a message of its own: one that is late is there after the next turn.
    if (!fontsOf(list, this.#pdf.operators).every(name => commonObjs.has(name)))
      await new Promise(resume => setTimeout(resume))
    const drawing = new Drawing(this.#pdf.operators, toPage, name =>
      commonObjs.has(name) ? (commonObjs.get(name) as unknown) : undefined,
    )
    drawing.follow(list)
    return drawing
  }
}

type ShownMatrix = ConstructorParameters<typeof Drawing>[1]

const ASKEW = '已略过斜排的文字（如水印）。'
const RECOGNISED = '文字是扫描后识别（OCR）所得，可能有误，请对照原件逐项核对。'
