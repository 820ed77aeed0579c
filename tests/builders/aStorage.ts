/** What a browser offers as `sessionStorage`; with `refusal`, every writing fails with it. */
export function aStorage(refusal?: () => Error): Storage {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: at => [...kept.keys()][at] ?? null,
    getItem: key => kept.get(key) ?? null,
    setItem: (key, text) => {
      if (refusal) throw refusal()
      kept.set(key, text)
    },
    removeItem: key => {
      kept.delete(key)
    },
    clear: () => {
      kept.clear()
    },
  }
}
