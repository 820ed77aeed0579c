import { pairingReview } from '@/domain/years/pairingReview'
import type { PairingQuestion } from './pairingReviewer'

// Holds two years against each other away from the page: a thousand alike names take seconds.
self.addEventListener('message', ({ data: { years, after } }: MessageEvent<PairingQuestion>) => {
  self.postMessage(pairingReview(years, after))
})
