/** `npm run golden`: takes the changed golden outputs as accepted, after a person has read them. */
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('test', 'golden');
for (const name of readdirSync(folder).filter((file) => file.endsWith('-changed.md'))) {
  renameSync(join(folder, name), join(folder, name.replace('-changed.md', '.md')));
  console.log(`accepted ${name.replace('-changed.md', '.md')}`);
}
