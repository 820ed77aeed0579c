import { ReadingRefused } from '../../readingRefused'
import * as refusals from './refusals'

/** Does what PDF.js is asked for; any error of its own becomes a refusal. */
export async function fromLibrary<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof ReadingRefused) throw cause
    throw cause instanceof Error && cause.name === 'PasswordException'
      ? refusals.locked()
      : refusals.damaged()
  }
}
