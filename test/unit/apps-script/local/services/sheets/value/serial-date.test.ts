import { describe, expect, it } from 'vitest';
import {
  instantToSerial,
  serialOf,
  serialToInstant,
} from '../../../../../../../apps-script/local/services/sheets/value/serial-date.ts';

describe('serials', () => {
  it('count days since 30 December 1899 on the zone clock', () => {
    expect(serialOf(1899, 12, 31)).toBe(1);
    expect(instantToSerial(Date.UTC(2024, 2, 4, 23), 'Europe/Paris')).toBe(serialOf(2024, 3, 5));
  });

  it('come back through both changes of the hour', () => {
    for (const day of ['2024-03-31', '2024-10-27']) {
      for (let hour = 0; hour < 24; hour++) {
        const instant = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000;
        const back = serialToInstant(instantToSerial(instant, 'Europe/Paris'), 'Europe/Paris');
        // The hour that is lived twice in October has one serial only.
        if (day === '2024-10-27' && (hour === 0 || hour === 1))
          expect([0, 3_600_000]).toContain(Math.abs(back - instant));
        else expect(back).toBe(instant);
      }
    }
  });
});
