import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { buildBundle, openVigie, type Vigie } from './opened-vigie.ts';

export interface Desk {
  vigie: Vigie;
  /** Token of the browser of Marie, a contributor. */
  marie: string;
}

/** Vigie, installed, with one member linked: anew for each test of the calling file, or once for the whole file. */
export function withMarie(each: 'test' | 'file'): Desk {
  const desk = {} as Desk;
  let bundle: Awaited<ReturnType<typeof buildBundle>>;
  const open = async () => {
    desk.vigie = await openVigie(bundle.folder);
    desk.marie = (await desk.vigie.pairedMember('Marie')).token;
  };
  beforeAll(async () => {
    bundle = await buildBundle();
  });
  afterAll(() => bundle.remove());
  const [before, after] = each === 'test' ? [beforeEach, afterEach] : [beforeAll, afterAll];
  before(open);
  after(() => desk.vigie.close());
  return desk;
}
