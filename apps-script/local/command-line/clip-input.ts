import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addressOfSavedPage, decodeSavedPage } from './saved-page.ts';

/** What is given to `clipAddress`, or a French sentence that says why it cannot be. */
export type ClipInput = { address: string; html?: string } | { address: string; error: string };

const MOST_BYTES = 50_000_000;

/**
 * One word of the command line: the file of that name, else an address. `from` is where a saved file says it comes
 * from (`--address`), when the person gave it.
 */
export function readClipInput(word: string, from: string | undefined): ClipInput {
  const file = word.startsWith('file:') ? pathOf(word) : word;
  if (file !== '' && fs.existsSync(file)) return readFile(file, from);
  if (/^https?:\/\//i.test(word)) return { address: word };
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?(\/|$)/.test(word) && !/\.x?html?$/i.test(word)) return { address: `https://${word}` };
  return {
    address: from ?? '',
    error: `« ${word} » n’est ni une adresse ni un fichier qui existe. Rien n’a été relevé. Vérifiez le nom.`,
  };
}

function readFile(file: string, from: string | undefined): ClipInput {
  let bytes: Uint8Array;
  try {
    const { size } = fs.statSync(file);
    if (size > MOST_BYTES) {
      return {
        address: from ?? '',
        error: `« ${file} » dépasse 50 Mo : ce n’est pas une page. Rien n’a été relevé. Enregistrez la page seule, sans ses images.`,
      };
    }
    bytes = fs.readFileSync(file);
  } catch {
    return {
      address: from ?? '',
      error: `« ${file} » ne peut pas être lu. Rien n’a été relevé. Vérifiez que c’est un fichier et que vous y avez accès.`,
    };
  }
  const html = decodeSavedPage(bytes);
  const address = from ?? addressOfSavedPage(html);
  if (address !== '') return { address, html };
  return {
    address: '',
    error: `« ${file} » ne dit pas de quelle adresse il vient. Rien n’a été relevé. Ajoutez « --address ADRESSE ».`,
  };
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    return '';
  }
}
