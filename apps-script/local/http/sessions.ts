import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SESSION_LENGTH = 12 * 60 * 60 * 1000;
const MOST_SESSIONS = 20;
const MOST_CODES = 5;

/** Who sits at this machine: one-time start codes, and the sessions they were exchanged for. Kept in memory only. */
export interface Sessions {
  /** A new code, good for one use. Only the last few that nobody used stay valid. */
  newStartCode(): string;
  /** Consumes the code; answers the session's value for the cookie, or null when the code is unknown or was used. */
  start(code: string): string | null;
  isOpen(session: string | undefined): boolean;
}

/** Opens the register; `now` is the real clock: a session does not live by the workbook's demo clock. */
export function openSessions(now: () => number = Date.now): Sessions {
  const codes: Buffer[] = [];
  const sessions = new Map<string, number>();
  return {
    newStartCode() {
      const code = randomBytes(24).toString('base64url');
      codes.push(digest(code));
      if (codes.length > MOST_CODES) codes.shift();
      return code;
    },
    start(code) {
      const given = digest(code);
      const place = codes.findIndex((known) => timingSafeEqual(known, given));
      if (place < 0) return null;
      codes.splice(place, 1);
      const session = randomBytes(32).toString('base64url');
      const oldest = sessions.keys().next().value;
      if (sessions.size >= MOST_SESSIONS && oldest) sessions.delete(oldest);
      sessions.set(key(session), now() + SESSION_LENGTH);
      return session;
    },
    isOpen(session) {
      const end = session ? sessions.get(key(session)) : undefined;
      return end !== undefined && end > now();
    },
  };
}

/** Cookies know no port: the name carries it, so that two workbooks on one machine do not sign each other out. */
export function sessionCookieName(port: number): string {
  return `vigie_session_${port}`;
}

/** The session's value in a Cookie header. */
export function sessionFrom(cookies: string | undefined, port: number): string | undefined {
  const name = `${sessionCookieName(port)}=`;
  return cookies
    ?.split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(name))
    ?.slice(name.length);
}

export function sessionCookie(session: string, port: number): string {
  const age = SESSION_LENGTH / 1000;
  return `${sessionCookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${age}`;
}

// Looked up by digest: how long a comparison takes then says nothing of the secret.
const digest = (text: string) => createHash('sha256').update(text).digest();
const key = (session: string) => digest(session).toString('base64url');
