type CharacterMap = () => Promise<string>

/** Maps from the codes of Chinese fonts that a PDF names without embedding them, each a chunk of its own. */
const MAPS = import.meta.glob<string>(
  '/node_modules/pdfjs-dist/cmaps/{*GB*,Adobe-*,*CNS*,B5*,ETen*,ETHK*,HKscs*}.bcmap',
  { query: '?url&inline', import: 'default' },
) as Readonly<Partial<Record<string, CharacterMap>>>

/** What PDF.js asks for bytes it does not carry; fonts and decoders of pictures are never needed for text. */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? MAPS[`/node_modules/pdfjs-dist/cmaps/${filename}`] : undefined
    if (!map) throw new Error(`Not part of this application: ${filename}`)
    return bytesOf(await map())
  }
}

/** The bytes of a data: URL. */
function bytesOf(url: string): Uint8Array {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), character => character.charCodeAt(0))
}
