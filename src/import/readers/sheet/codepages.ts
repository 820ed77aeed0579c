import { set_cptable } from '@e965/xlsx'

/** Encodings by the number that old workbooks name them by; 936 is GBK. */
const ENCODINGS: Readonly<Partial<Record<number, string>>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  65001: 'utf-8',
}

const decoders = new Map<number, TextDecoder>()

/** Lets the workbook package read texts of workbooks before Excel 97 with the browser's decoder instead of 400 KB of tables. */
export function useBrowserEncodings(): void {
  set_cptable({ utils: { decode: decoded } })
}

function decoded(codepage: number, bytes: ArrayLike<number>): string {
  const decoder = decoders.get(codepage) ?? new TextDecoder(ENCODINGS[codepage] ?? 'windows-1252')
  decoders.set(codepage, decoder)
  return decoder.decode(Uint8Array.from(bytes))
}
