import type { ComponentChildren } from 'preact';
import type { AccessValue } from '../access/access-verdict.ts';

const RING = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" />;
const HALF = <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />;

const SHAPES: Readonly<Record<AccessValue, ComponentChildren>> = {
  free: RING,
  registration: (
    <>
      {RING}
      <circle cx="8" cy="8" r="2.25" fill="currentColor" />
    </>
  ),
  mixed: (
    <>
      {RING}
      {HALF}
    </>
  ),
  paid: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  members: (
    <>
      <rect x="1.5" y="3.5" width="13" height="9" rx="1.5" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M4 9.5h5" stroke="currentColor" stroke-width="2" />
    </>
  ),
  unknown: (
    <circle
      cx="8"
      cy="8"
      r="6"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-dasharray="3.14 3.14"
      stroke-dashoffset="1.57"
    />
  ),
  contradictory: (
    <path d="M2 6h12M2 10.5h12M11 2 5 14.5" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
  ),
};

/** The shape alone; it is silent for a screen reader, the word beside it speaks. */
export function AccessShape({ value, offered = false }: { value: AccessValue; offered?: boolean }) {
  return (
    <svg class="v-access__shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false" data-shape={value}>
      {offered && value === 'paid' ? SHAPES.mixed : SHAPES[value]}
    </svg>
  );
}
