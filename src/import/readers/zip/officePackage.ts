import type { Step } from '../../stepwise'
import { damagedFile, type FileWords } from '../refusedFile'
import { readXml, type XmlEvents } from '../xml/readXml'
import { openZip, type ZipParts } from './zipParts'

/** An Office file (.xlsx, .docx): a zip of XML parts that refer to each other. */
export interface OfficePackage {
  readonly names: readonly string[]
  /** Reads a part; one that is missing tells nothing. */
  readXml(part: string, events: XmlEvents): Promise<void>
  /** The parts that a part refers to. */
  related(part: string): Promise<Relationship[]>
  /** Name of the part that the file begins with; throws ReadingRefused without one. */
  main(): Promise<string>
}

export interface Relationship {
  readonly id: string
  /** The last word of its type: worksheet, styles, numbering. */
  readonly type: string
  /** Name of the part. */
  readonly target: string
}

export function openPackage(bytes: Uint8Array, words: FileWords, step: Step): OfficePackage {
  const zip = openZip(bytes, words)
  const read = (part: string, events: XmlEvents) => readPart(zip, part, events, { words, step })
  const related = (part: string) => relationships(part, read)
  return {
    names: zip.names,
    readXml: read,
    related,
    async main() {
      const main = (await related('')).find(({ type }) => type === 'officeDocument')?.target
      if (main === undefined || !zip.names.includes(main.toLowerCase())) throw damagedFile(words)
      return main
    },
  }
}

async function readPart(
  zip: ZipParts,
  part: string,
  events: XmlEvents,
  reading: { readonly words: FileWords; readonly step: Step },
): Promise<void> {
  const bytes = zip.part(part)
  if (bytes) await readXml(bytes, events, reading)
}

async function relationships(
  part: string,
  read: (part: string, events: XmlEvents) => Promise<void>,
): Promise<Relationship[]> {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const found: Relationship[] = []
  await read(`${folder}_rels/${part.slice(cut)}.rels`, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) })
    },
    close: () => undefined,
  })
  return found
}

/** 「../media/1.png」 seen from the folder 「xl/worksheets/」 is 「xl/media/1.png」. */
function resolved(folder: string, target: string): string {
  const names = target.startsWith('/') ? [] : folder.split('/').filter(name => name !== '')
  for (const name of target.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.' && name !== '') names.push(name)
  }
  return names.join('/')
}
