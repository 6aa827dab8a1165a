/** For the developers' log. Never a token, a code or what a person typed. */
export function logFault(where: string, error: unknown): void {
  console.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
