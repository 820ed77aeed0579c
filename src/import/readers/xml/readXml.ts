import { Parser } from 'htmlparser2'
import type { Step } from '../../stepwise'
import { damagedFile, type FileWords } from '../refusedFile'

/** What is told of an XML part while it is read. Names come without their prefix: w:tbl is tbl. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

export type Attributes = Readonly<Partial<Record<string, string>>>

/** Office nests a few dozen elements at most; each level costs time and memory, so a deeper part is no real one. */
const DEEPEST = 256
const CHUNK = 128 * 1024

/** Reads an XML part from its start to its end without keeping it. Throws ReadingRefused if it is cut off or no text. */
export async function readXml(
  part: Uint8Array,
  events: XmlEvents,
  { words, step }: { readonly words: FileWords; readonly step: Step },
): Promise<void> {
  const depth = { now: 0, roots: 0 }
  const parser = new Parser(counted(events, depth, words), { xmlMode: true })
  const decoder = new TextDecoder(encodingOf(part), { fatal: true })
  for (let at = 0; at < part.length; at += CHUNK) {
    parser.write(decodedChunk(decoder, part, { at, words }))
    await step(Math.min(1, (at + CHUNK) / part.length))
  }
  // The parser closes by itself what the text leaves open: looked at before it can.
  if (depth.now !== 0 || depth.roots !== 1) throw damagedFile(words)
  parser.end()
}

function counted(events: XmlEvents, depth: { now: number; roots: number }, words: FileWords) {
  return {
    onopentag(name: string, attributes: Record<string, string>) {
      if (depth.now === 0) depth.roots++
      depth.now++
      if (depth.now > DEEPEST) throw damagedFile(words)
      events.open(localName(name), localNames(attributes))
    },
    onclosetag(name: string) {
      depth.now--
      events.close(localName(name))
    },
    ontext(text: string) {
      events.text?.(text)
    },
  }
}

function decodedChunk(
  decoder: TextDecoder,
  part: Uint8Array,
  { at, words }: { readonly at: number; readonly words: FileWords },
): string {
  try {
    return decoder.decode(part.subarray(at, at + CHUNK), { stream: at + CHUNK < part.length })
  } catch {
    throw damagedFile(words)
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function localNames(attributes: Record<string, string>): Attributes {
  const local: Partial<Record<string, string>> = {}
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] = value
  return local
}
