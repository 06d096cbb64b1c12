/** CAMEO codes and the PLOVER event that each becomes. */

import { csvForm } from '../csv/csv-form.ts';
import { hasColumns } from '../csv/has-columns.ts';
import type { FormEntry } from '../dataset.ts';

const COLUMNS = ['cameo', 'cameo_root', 'plover_event', 'plover_mode', 'plover_context', 'cameo_description'];

const form = csvForm({
  name: 'CAMEO to PLOVER',
  columns: COLUMNS,
  limit: 8 << 20,
  reader:
    () =>
    ({ field }) => {
      const code = field('cameo') ?? '';
      const root = field('cameo_root') ?? '';
      const event = field('plover_event') ?? '';
      if (!/^\d{2,4}$/.test(code)) return 'cameo is no code of two to four digits';
      if (root !== code.slice(0, 2)) return 'cameo_root is not the beginning of cameo';
      if (!/^[A-Z]+$/.test(event)) return 'plover_event is no event type';
      return [
        {
          table: 'event_codes',
          values: {
            scheme: 'CAMEO',
            code,
            root,
            event,
            mode: field('plover_mode') ?? null,
            context: field('plover_context') ?? null,
            description: field('cameo_description') ?? null,
          },
        },
      ];
    },
});

export const ploverMap: FormEntry = {
  says: 'CAMEO codes in PLOVER: `cameo,cameo_root,plover_event,plover_mode,plover_context,cameo_description`.',
  matches: ({ line }) => hasColumns(line, COLUMNS),
  form: () => form,
};
