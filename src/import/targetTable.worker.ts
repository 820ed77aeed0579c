import { readTargetTable } from './readTargetTable'
import { refusedAnswer, type ReadAnswer, type ReadRequest } from './workerMessages'

// Reads one table away from the page, so that a large text never freezes it; the page ends the worker afterwards.
self.addEventListener('message', (event: MessageEvent<ReadRequest>) => {
  readTargetTable(event.data.source, { onProgress: share => answer({ kind: 'progress', share }) })
    .then(table => answer({ kind: 'read', table }))
    .catch((cause: unknown) => answer(refusedAnswer(cause)))
})

function answer(message: ReadAnswer): void {
  self.postMessage(message)
}
