import type { RawSource } from '../rawSource'
import type { Step } from '../stepwise'

/** A file as it was chosen. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Gives the raw material of one kind of file; `step` is called between large steps with a share from 0 to 1. */
export type FileReader = (file: NamedBytes, step: Step) => Promise<RawSource>
