import { strToU8, zipSync, type Zippable } from 'fflate'

/** A zip of files by name, texts or bytes, as an Office program would pack it. */
export function zipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 6 = 6,
): Uint8Array<ArrayBuffer> {
  const packed: Zippable = {}
  for (const [name, content] of Object.entries(files))
    packed[name] = [typeof content === 'string' ? strToU8(content) : content, { level }]
  return zipSync(packed)
}
