import type { DyadId } from '../domain/dyad.ts';
import type { Day } from '../domain/edtf.ts';

/** The first file of a new dossier: valid as it stands (it holds one gap), with one record shown in comments. */
export function dossierTemplate(dyad: DyadId, today: Day): string {
  const [first, second] = dyad.split('-');
  return `# yaml-language-server: $schema=../../../schemas/dossier.schema.json
# Dossier ${dyad}. docs/dossiers.md tells how to write a record. Check with: entente dossier validate ${dyad}
#
# sources:
#   - id: ministry-1992
#     type: webpage
#     annote: page on bilateral relations
#     publisher: Ministry of Foreign Affairs
#     URL: https://...
#     issued: 2020-05-01
#     accessed: ${today}
#     custom: { standing: official }
# records:
#   - id: relations
#     kind: event
#     topic: history
#     milestone: relations
#     rank: 1
#     label: relations
#     date: 1992-02
#     text: ${first} and ${second} established diplomatic relations {date}.
#     sources: [ministry-1992]
sources: []
records: []
conflicts: []
gaps:
  - id: everything
    what: Relations of ${first} and ${second}
    reason: not found
    detail: the dossier has only been begun
    search: { what: records of any kind, where: [nothing yet], on: ${today} }
    command: entente dossier validate ${dyad}
`;
}
