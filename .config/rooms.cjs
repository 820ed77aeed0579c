// @ts-check
/** Each room of src/ and the other rooms it may import. Read by dependency-cruiser. */
exports.mayImport = {
  domain: [],
  text: ['domain'],
  import: ['domain'],
  charts: ['domain', 'text'],
  storage: ['domain'],
  composables: [],
  stores: ['domain', 'import', 'storage', 'composables'],
  components: ['domain', 'text', 'charts', 'composables'],
  views: ['domain', 'text', 'charts', 'components', 'composables', 'stores'],
  app: ['views', 'components', 'composables', 'stores', 'storage', 'text'],
}

/** Packages that only the named rooms may import. */
exports.keptIn = {
  'big.js': ['domain'],
  dexie: ['storage'],
  nanoid: ['storage'],
  'fake-indexeddb': ['storage'],
  fflate: ['storage', 'import'],
  'pdfjs-dist': ['import'],
  '@e965/xlsx': ['import'],
  papaparse: ['import'],
  htmlparser2: ['import'],
  '@noble/ciphers': ['storage'],
  '@noble/hashes': ['storage'],
  pinia: ['stores', 'app'],
  echarts: ['charts'],
  'vue-echarts': ['components'],
  'element-plus': ['components', 'views', 'app'],
  '@tanstack/vue-virtual': ['components'],
  'vue-router': ['app', 'components', 'views', 'stores'],
  vue: ['composables', 'stores', 'components', 'views', 'app'],
}

/** The one package that the domain may import: exact arithmetic. */
exports.domainPackage = 'big.js'
