import { render } from 'preact';
import { LetterPreview } from '../parts/letter-preview.tsx';
import '../page.css';

const page = document.getElementById('page');
if (page) render(<LetterPreview wide />, page);
