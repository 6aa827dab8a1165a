/** What a framed page of the script says to the page around it. */
export type FromFrame =
  | { vigie: 'run'; id: number; name: string; args: unknown[] }
  | { vigie: 'close' }
  | { vigie: 'focus' }
  | { vigie: 'location' }
  | { vigie: 'size'; width?: number; height?: number };

export interface ScriptError {
  name: string;
  message: string;
}

/** What the page around it answers. */
export type ToFrame =
  | { vigie: 'answer'; id: number; value?: unknown; error?: ScriptError }
  | { vigie: 'location'; location: unknown };
