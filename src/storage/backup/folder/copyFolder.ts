/** A folder of this computer, as far as copies need it: what a `FileSystemDirectoryHandle` offers. */
export interface CopyFolder {
  readonly name: string
  readonly keys: () => AsyncIterable<string>
  readonly getFileHandle: (name: string, options?: { readonly create?: boolean }) => Promise<CopyFile>
  readonly removeEntry: (name: string) => Promise<void>
}

/** A file in it. */
export interface CopyFile {
  readonly getFile: () => Promise<Blob>
  /** What is written stands in the file only once the writing is closed. */
  readonly createWritable: () => Promise<CopyWriting>
}

/** A file being written. */
export interface CopyWriting {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  readonly close: () => Promise<void>
  readonly abort: () => Promise<void>
}
