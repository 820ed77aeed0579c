import { configureGlobal } from 'fast-check'

// The same draws in every run, or a mutant would be killed one time and survive the next; no shrinking: one miss kills.
configureGlobal({ seed: 20200010, endOnFailure: true })
