/**
 * Names that the entry file exports, in order. It may only re-export by name (`export { a, b as c } from './x.ts'`),
 * which keeps the list of what Google can call readable in one place; anything else is an error.
 */
export function exportedFunctions(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const names: string[] = [];
  const rest = code.replace(/export\s*\{([^}]*)\}\s*from\s*['"][^'"]+['"];?/g, (_, list: string) => {
    for (const item of list.split(',')) {
      const name = item
        .trim()
        .split(/\s+as\s+/)
        .pop();
      if (name) names.push(name);
    }
    return '';
  });
  if (rest.trim() !== '') throw new Error(`main.ts may only re-export functions by name; found: ${rest.trim()}`);
  return names;
}
