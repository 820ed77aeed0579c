const { mayImport, keptIn, domainPackage } = require('./.config/rooms.cjs')

const room = name => `^src/${name}/`

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'src-leaves-tests-alone', severity: 'error', from: { path: '^src/' }, to: { path: '^tests/' } },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?worker' },
    },
    {
      name: 'domain-imports-one-package',
      severity: 'error',
      from: { path: room('domain') },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: `^node_modules/(@types/)?${domainPackage}/`,
      },
    },
    {
      name: 'every-file-in-a-room',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: Object.keys(mayImport).map(room) },
    },
    ...Object.entries(mayImport).map(([name, neighbours]) => ({
      name: `${name}-imports-only-its-neighbours`,
      severity: 'error',
      from: { path: room(name) },
      to: { path: '^src/', pathNot: [name, ...neighbours].map(room) },
    })),
    ...Object.entries(keptIn).map(([pkg, rooms]) => ({
      name: `${pkg}-only-in-${rooms.join('-')}`,
      severity: 'error',
      from: { path: '^src/', pathNot: rooms.map(room) },
      to: { path: `^node_modules/(@types/)?${pkg}/` },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
