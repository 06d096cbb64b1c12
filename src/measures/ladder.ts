/** The register of agreements: how far each has climbed, as far as records show. */
import type { CountryCode } from '../domain/country.ts';
import { compareEdtf } from '../domain/edtf.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { AgreementRecord, AgreementStep, Rung } from '../domain/record.ts';
import type { Subject } from './subject.ts';
import { onRecord, recordsOf } from './subject.ts';

export interface Ladder {
  readonly record: AgreementRecord;
  /** The first step before signature: announced, drafted or initialled. */
  readonly prepared?: AgreementStep;
  readonly signed?: AgreementStep;
  readonly ratified: ReadonlyMap<CountryCode, AgreementStep>;
  readonly inForce?: AgreementStep;
  /** The latest step that changes its standing: amended, suspended, lapsed. */
  readonly changed?: AgreementStep;
}

/** Every agreement, oldest first by its signature. */
export function ladders(subject: Subject): Finding<Ladder>[] {
  return recordsOf(subject, 'agreement')
    .sort((a, b) => compareEdtf(orderingStep(a).date, orderingStep(b).date) || (a.id < b.id ? -1 : 1))
    .map((record) =>
      finding({
        id: `ladder/${record.id}`,
        value: ladderOf(record),
        method: 'The dated steps on record; a rung without a date has no record, which is not the same as not reached.',
        grounds: [onRecord(subject, record)],
      }),
    );
}

export function ladderOf(record: AgreementRecord): Ladder {
  const last = (...rungs: Rung[]): AgreementStep | undefined => record.steps.filter((step) => rungs.includes(step.rung)).at(-1);
  const prepared = record.steps.find((step) => step.rung === 'announced' || step.rung === 'initialled');
  const [signed, inForce, changed] = [last('signed'), last('in force'), last('suspended', 'lapsed') ?? last('amended')];
  return {
    record,
    ...(prepared ? { prepared } : {}),
    ...(signed ? { signed } : {}),
    ratified: new Map(record.steps.flatMap((step) => (step.rung === 'ratified' && step.by ? [[step.by, step] as const] : []))),
    ...(inForce ? { inForce } : {}),
    ...(changed ? { changed } : {}),
  };
}

/** Whether the last of the steps that decide it, entry into force, suspension or lapse, is entry into force. */
export function inForceNow({ record }: Ladder): boolean {
  return record.steps.findLast(({ rung }) => rung === 'in force' || rung === 'suspended' || rung === 'lapsed')?.rung === 'in force';
}

/** Agreements stand in the order of their signature; without one, of their last step. */
function orderingStep(record: AgreementRecord): AgreementStep {
  return record.steps.find(({ rung }) => rung === 'signed') ?? record.steps.at(-1) ?? record.steps[0];
}
