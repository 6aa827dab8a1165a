import { post } from '../outbox/post.ts';
import { keepVocabulary, readPairing, readVocabulary } from './pairing.ts';

/** Fetches the team's words when those kept are older (milliseconds). A failure keeps the old ones. */
export async function refreshVocabulary({ olderThan }: { olderThan: number }): Promise<void> {
  const [pairing, known] = await Promise.all([readPairing(), readVocabulary()]);
  if (!pairing || (known && Date.now() - known.at < olderThan)) return;
  const outcome = await post(pairing.address, 'vocabulary.get', {}, pairing.token);
  if ('reply' in outcome) await keepVocabulary(outcome.reply.vocabulary);
}
