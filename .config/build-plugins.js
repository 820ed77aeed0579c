// @ts-check
/** What this project adds to a build: the Content-Security-Policy of the page, and the weight of its first view. */
import { gzipSync } from 'node:zlib'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Forbids the built page every other origin. Only the build carries it: the dev server injects styles.
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

const FIRST_VIEW = 'src/views/OverviewView.vue'
const LIMITS = { JavaScript: 200_000, CSS: 25_000 }

/**
 * Prints what a browser loads until the figures of 总览 are readable (entry, the view, and all they import
 * statically), gzipped, and fails the build above the limits.
 * @returns {import('vite').Plugin}
 */
export function firstViewBudget() {
  return {
    name: 'first-view-budget',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = firstViewFiles(bundle)
        const sizes = {
          JavaScript: total(bundle, files, '.js'),
          CSS: total(bundle, files, '.css'),
        }
        for (const kind of /** @type {const} */ (['JavaScript', 'CSS'])) {
          const line = `${kind} until 总览 is readable: ${kb(sizes[kind])} kB gzip (limit ${kb(LIMITS[kind])})`
          if (sizes[kind] > LIMITS[kind]) this.error(line)
          this.info(line)
        }
      },
    },
  }
}

/** @param {number} bytes */
const kb = bytes => (bytes / 1000).toFixed(1)

/**
 * @param {import('rolldown').OutputBundle} bundle
 * @returns {Set<string>}
 */
function firstViewFiles(bundle) {
  const chunks = Object.values(bundle).filter(output => output.type === 'chunk')
  const roots = chunks.filter(chunk => chunk.isEntry || chunk.facadeModuleId?.endsWith(FIRST_VIEW))
  /** @type {Set<string>} */
  const files = new Set()
  const follow = (/** @type {string} */ name) => {
    const chunk = bundle[name]
    if (files.has(name) || chunk?.type !== 'chunk') return
    files.add(name)
    // Vite notes the style sheets of a chunk on the chunk itself.
    const styles = /** @type {{ viteMetadata?: { importedCss: Set<string> } }} */ (chunk).viteMetadata
    for (const style of styles?.importedCss ?? []) files.add(style)
    chunk.imports.forEach(follow)
  }
  roots.forEach(chunk => follow(chunk.fileName))
  return files
}

/**
 * @param {import('rolldown').OutputBundle} bundle
 * @param {Set<string>} files
 * @param {string} ending
 */
function total(bundle, files, ending) {
  let bytes = 0
  for (const name of files) {
    const output = bundle[name]
    if (!output || !name.endsWith(ending)) continue
    bytes += gzipSync(output.type === 'chunk' ? output.code : output.source).length
  }
  return bytes
}
