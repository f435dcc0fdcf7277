/**
 * Something that only a living person does, dated after his registered death: insurance begun, a marriage, a stay, a birth.
 * A father may have died up to 300 days before the birth (Luật Hôn nhân và gia đình 52/2014/QH13 Art. 88).
 */
import type { KeptText } from '../../table/kept-text.ts';
import { cell } from '../cells.ts';
import type { Context } from '../context.ts';
import { daysBetween } from '../date-bounds.ts';
import { deathEvidence, deathOf } from '../deaths.ts';
import { findingKind, officersOf } from '../finding-kind.ts';
import { forEachMatch } from '../matches.ts';
import { type PersonTable, valueAt } from '../people.ts';

const FATHER_DAYS = 300;

export const eventAfterDeath = findingKind({
  code: 'event_after_death',
  dimension: 'song',
  needs: ['people_master', 'death_extract', 'other_register'],
  find: (context, emit) => {
    const { bounds, deathBounds, eventBounds } = context;
    forEachMatch(context, undefined, (at, row, resident) => {
      const death = deathOf(context, resident);
      if (death === undefined || death.date === 0 || at.kind === 'death') return;
      const event = eventOf(context, at, row);
      if (event === undefined || event.date === 0) return;
      const { first } = at.kind === 'birth' ? bounds : eventBounds;
      const after = daysBetween(deathBounds.last[death.date]!, first[event.date]!);
      if (after <= (at.person === 'father' ? FATHER_DAYS : 0)) return;
      emit({
        severity: 'high',
        who: at.kind === 'insurance' ? ['insurance', 'civil_status'] : officersOf(at.kind),
        at,
        row,
        resident,
        evidence: [...deathEvidence(death), { field: event.field, extract: event.text }],
      });
    });
  },
});

/** The day on which the person must have lived, by the kind of register. */
function eventOf(
  context: Context,
  at: PersonTable,
  row: number,
): { date: number; field: string; text: KeptText } | undefined {
  switch (at.kind) {
    case 'insurance':
      return { date: valueAt(at, 'fromDate', row), field: 'fromDate', text: cell(at, 'fromDate', row) };
    case 'marriage':
      return { date: valueAt(at, 'eventDate', row), field: 'eventDate', text: cell(at, 'eventDate', row) };
    case 'residence': {
      const field = valueAt(at, 'fromDate', row) === 0 ? 'eventDate' : 'fromDate';
      return { date: valueAt(at, field, row), field, text: cell(at, field, row) };
    }
    case 'birth': {
      const child = context.tables.find(({ order, person }) => order === at.order && person === 'child');
      if (child === undefined || at === child) return undefined;
      return {
        date: valueAt(child, 'birth', row),
        field: 'childBirthDate',
        text: cell(child, 'birthDate', row),
      };
    }
    default:
      return undefined;
  }
}
