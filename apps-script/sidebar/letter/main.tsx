import { LetterPreview } from '../parts/letter-preview.tsx';
import { closeDialog } from '../server.ts';
import { closeWithEscape, showPage } from '../show-page.tsx';

showPage(<LetterPreview wide />);
closeWithEscape(closeDialog);
