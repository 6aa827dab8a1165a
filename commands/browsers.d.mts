export type TestedBrowser = 'Chromium' | 'Firefox';
export function findBrowser(name: TestedBrowser): string | null;
export function requireBrowser(name: TestedBrowser): string;
export function findChromiumKin(): string | null;
export function missingBrowsers(): { name: string; debian: string[] }[];
