import { Notice } from '../../shared/ui/notice.tsx';

/** A refusal in its three sentences: what happened stands out, what is safe and what to do follow. */
export function Problem({ text }: { text: string }) {
  if (text === '') return null;
  const [what, ...rest] = text.split(/(?<=[.!?])\s+(?=[A-ZÀ-Þ«])/);
  return <Notice kind="error" what={what} next={rest.length > 0 ? rest.join(' ') : undefined} />;
}
