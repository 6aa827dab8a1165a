/** xml2js names it for its asynchronous mode, which is off; Apps Script has microtasks and no timers. */
export function setImmediate(run: () => void): void {
  void Promise.resolve().then(run);
}
