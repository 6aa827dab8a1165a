import { render } from 'preact';
import '../../../shared/ui/theme.css';
import '../../ui/extension.css';
import { Options } from '../../ui/options.tsx';
import { language } from '../../ui/words.ts';

document.documentElement.lang = language();
const root = document.getElementById('root');
if (root) render(<Options />, root);
