export function findBrowser(name: 'Chromium' | 'Firefox'): string | null;
export function missingBrowsers(): { name: string; debian: string[] }[];
