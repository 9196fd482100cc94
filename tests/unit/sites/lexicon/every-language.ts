import ar from './ar';
import de from './de';
import en from './en';
import es from './es';
import fr from './fr';
import he from './he';
import hi from './hi';
import it from './it';
import ja from './ja';
import ko from './ko';
import nl from './nl';
import pl from './pl';
import pt from './pt';
import type { Sentences } from './sentences';
import sv from './sv';
import tr from './tr';
import zh from './zh';

/** What sites write in every language there is a lexicon of. */
export const everyLanguage: Readonly<Record<string, Sentences>> = {
  ...{ ar, de, en, es, fr, he, hi, it, ja, ko, nl, pl, pt, sv, tr, zh },
};
