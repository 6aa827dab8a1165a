import type { ComponentChildren } from 'preact';
import type { Receipt } from '../../shared/protocol/messages.ts';
import { Notice } from '../../shared/ui/notice.tsx';
import type { Problem } from '../outbox/problem.ts';
import { ProblemNotice } from './problem-notice.tsx';
import { UnpairedNotice } from './unpaired-notice.tsx';
import type { Sending } from './use-sending.ts';
import { dayInWords, words } from './words.ts';

const CUT_SHORT: Problem = { code: 'no-answer', message: '', retry: true };

/** What came of a sending: the receipt in words, or why it waits. */
export function SendingNotice({ sending, actions }: { sending: Sending; actions?: ComponentChildren }) {
  if (sending.step === 'unkept')
    return <Notice kind="error" what={words('problem.disk')} next={words('problem.diskNext')} />;
  if (sending.step === 'waiting') {
    if (!sending.paired) return <UnpairedNotice />;
    // No problem was noted: the background was stopped in the middle, and an alarm wakes it.
    const { problem, nextAt } = sending.item;
    if (!problem) return <ProblemNotice problem={CUT_SHORT} nextAt={Date.now() + 60_000} kept actions={actions} />;
    return <ProblemNotice problem={problem} nextAt={nextAt} kept actions={actions} />;
  }
  if (sending.step !== 'received') return null;
  const { receipt, kind } = sending.item;
  const buttons = (
    <>
      <RowLink receipt={receipt} />
      {actions}
    </>
  );
  if (receipt.outcome === 'known') {
    return (
      <Notice
        kind="info"
        what={words('sent.known')}
        safe={knownInWords(receipt)}
        next={words('sent.knownNext')}
        actions={buttons}
      />
    );
  }
  return (
    <Notice
      kind="success"
      what={kind === 'clip' ? words('sent.created') : words('sent.observation')}
      safe={words('sent.createdRow', [String(receipt.row)])}
      actions={buttons}
    />
  );
}

function knownInWords({ known }: Receipt): string | undefined {
  if (!known) return undefined;
  const { by, at, opinion } = known;
  return opinion
    ? words('sent.knownByOpinion', [by, dayInWords(at), opinion])
    : words('sent.knownBy', [by, dayInWords(at)]);
}

/** The link that opens the row; an address that is not http(s) is not offered. */
export function RowLink({ receipt, plain = false }: { receipt: Receipt; plain?: boolean }) {
  if (!/^https?:\/\//i.test(receipt.link)) return null;
  return (
    <a class={plain ? undefined : 'v-button'} href={receipt.link} target="_blank" rel="noopener noreferrer">
      {words('sent.row')}
    </a>
  );
}
