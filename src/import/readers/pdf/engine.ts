import type { PDFDocumentProxy } from 'pdfjs-dist'
import { CharacterMaps } from './characterMaps'
import { threadPorts, type OperatorsParsed } from './threadPorts'

/** A PDF that is open; `close` frees what it holds. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy
  /** Numbers of the drawing operators, by name. */
  readonly operators: Operators
  readonly close: () => Promise<void>
}

type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')
export type Operators = Engine['OPS']

/** Both halves of PDF.js; loaded with the first file. */
export async function loadEngine() {
  const [engine, parser] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), loadParser()])
  return { engine, parser }
}

/** Opens a PDF with PDF.js within this thread: no nested worker, no eval, no fetch, no picture decoded. */
export async function openPdf(
  { engine, parser }: Awaited<ReturnType<typeof loadEngine>>,
  bytes: Uint8Array,
  onParsed: OperatorsParsed,
): Promise<OpenPdf> {
  const { parsing, asking } = threadPorts(onParsed)
  parser.WorkerMessageHandler.initializeFromPort(parsing)
  // Its types know only the default of each option.
  const options: object = { port: asking, verbosity: engine.VerbosityLevel.ERRORS }
  const worker = new engine.PDFWorker(options)
  const loading = engine.getDocument({
    // PDF.js takes the bytes it is given for its own.
    data: bytes.slice(),
    worker,
    verbosity: engine.VerbosityLevel.ERRORS,
    BinaryDataFactory: CharacterMaps,
    cMapUrl: './',
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    maxImageSize: 0,
  })
  muteDropped()
  const close = async () => {
    await loading.destroy()
    worker.destroy()
  }
  try {
    return { document: await loading.promise, operators: engine.OPS, close }
  } catch (cause) {
    await close()
    throw cause
  }
}

/**
 * On damaged files PDF.js drops promises that then fail without anyone waiting for them: nothing for the console of the
 * page. What is told late comes when the reading is over, so that a worker stays muted; it ends with its reading.
 */
function muteDropped(): void {
  if ('WorkerGlobalScope' in globalThis) globalThis.addEventListener('unhandledrejection', mute)
}

function mute(event: Event): void {
  event.preventDefault()
}

/**
 * Where a worker's globals have no `window`, the module would take the messages of the thread for its own and answer
 * them: while it loads there is one.
 */
async function loadParser() {
  const inWorker = 'WorkerGlobalScope' in globalThis && !('window' in globalThis)
  if (inWorker) Reflect.set(globalThis, 'window', globalThis)
  try {
    return await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  } finally {
    if (inWorker) Reflect.deleteProperty(globalThis, 'window')
  }
}
