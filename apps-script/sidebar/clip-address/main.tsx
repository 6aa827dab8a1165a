import { render } from 'preact';
import { ClipPart } from '../parts/clip-part.tsx';
import { closeDialog } from '../server.ts';
import '../page.css';

const page = document.getElementById('page');
if (page) render(<ClipPart onClose={closeDialog} />, page);
