/** Told how many operators of a page have just been parsed. */
export type OperatorsParsed = (count: number) => void

/**
 * Both ends of a line between the two halves of PDF.js within one thread. Messages go by reference: the copies that a
 * real worker needs would cost as much as the reading.
 */
export function threadPorts(onParsed: OperatorsParsed): { parsing: ThreadPort; asking: ThreadPort } {
  const parsing = new ThreadPort(onParsed)
  const asking = new ThreadPort(onParsed)
  parsing.other = asking
  asking.other = parsing
  return { parsing, asking }
}

/** One end: looks like a Worker to what holds it. */
export class ThreadPort extends EventTarget implements Worker {
  onmessage = null
  onmessageerror = null
  onerror = null
  other: ThreadPort | undefined
  readonly #onParsed: OperatorsParsed

  constructor(onParsed: OperatorsParsed) {
    super()
    this.#onParsed = onParsed
  }

  postMessage(message: unknown): void {
    const operators = operatorsIn(message)
    if (operators) this.#onParsed(operators.fnArray.length)
    const data = operators
      ? { ...(message as object), chunk: { ...operators, ...copies(operators) } }
      : message
    queueMicrotask(() => this.other?.dispatchEvent(new MessageEvent('message', { data })))
  }

  terminate(): void {
    this.other = undefined
  }
}

interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** The operators of a page come in pieces, whose lists the sender empties at once. */
function operatorsIn(message: unknown): Operators | undefined {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return undefined
  const { chunk } = message
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk) || !('argsArray' in chunk))
    return undefined
  return Array.isArray(chunk.fnArray) && Array.isArray(chunk.argsArray) ? (chunk as Operators) : undefined
}

function copies({ fnArray, argsArray }: Operators): Operators {
  return { fnArray: fnArray.slice(), argsArray: argsArray.slice() }
}
