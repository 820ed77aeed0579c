/** Lets tools that do not read .vue files know what one exports; vue-tsc checks the real props. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue'
  const component: DefineComponent<object, object, unknown>
  export default component
}

/** The half of PDF.js that parses; it comes without types. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: {
    /** Takes requests that arrive at the port, and answers there. */
    initializeFromPort(port: EventTarget): void
  }
}
