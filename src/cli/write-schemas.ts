/** `npm run schemas`: writes the published schemas from the code they are defined in. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../platform/package-root.ts';
import { publishedSchemas } from './schemas.ts';

mkdirSync(join(PACKAGE_ROOT, 'schemas'), { recursive: true });
for (const [name, text] of Object.entries(publishedSchemas())) writeFileSync(join(PACKAGE_ROOT, 'schemas', name), text);
