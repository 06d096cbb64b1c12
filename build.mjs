/** Builds the package: bundles the command line, then compiles curated YAML to JSON. Run by `npm run build` and `prepare`. */
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });

const shared = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Names are kept because the EDTF library tells its types apart by class name.
  keepNames: true,
  logLevel: 'warning',
  // A package with a native part is loaded from where it is installed.
  external: ['@duckdb/node-api'],
  // Packages that are CommonJS reach for require in an ES module.
  banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
};

await build({
  ...shared,
  entryPoints: {
    entente: 'src/cli/main.ts',
    index: 'src/entente.ts',
    compile: 'src/cli/compile.ts',
    'write-schemas': 'src/cli/write-schemas.ts',
    'write-lake-docs': 'src/cli/write-lake-docs.ts',
  },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
});

await import('./dist/compile.js');
