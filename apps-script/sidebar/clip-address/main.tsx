import { ClipPart } from '../parts/clip-part.tsx';
import { closeDialog } from '../server.ts';
import { closeWithEscape, showPage } from '../show-page.tsx';

showPage(<ClipPart onClose={closeDialog} />);
closeWithEscape(closeDialog);
