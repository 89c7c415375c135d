import { withoutControlCharacters } from '../control-characters.js';

export interface FieldProblem {
  /** The input's name, dotted when it is nested: `draft.title`. */
  readonly field: string;
  readonly message: string;
}

/** The outcome of an action that refused what was entered. Nothing was changed. */
export class ValidationFailed {
  readonly type = 'ValidationFailed';

  constructor(readonly problems: readonly FieldProblem[]) {}
}

/** Collects what is wrong with an input, so that people hear of all of it at once. */
export class Problems {
  private readonly found: FieldProblem[] = [];

  add(field: string, message: string): void {
    this.found.push({ field, message });
  }

  /** The text without spaces at its ends; notes a problem, and gives '', when nothing of it can be seen, and a problem when it is longer than `longest` characters. */
  requiredText(field: string, text: string, name: string, longest: number): string {
    const trimmed = this.text(field, text, name, longest);
    if (!unseen.test(trimmed)) return trimmed;
    this.add(field, `Enter ${name}`);
    return '';
  }

  /** The text without spaces at its ends; notes a problem when it is longer than `longest` characters. */
  text(field: string, text: string, name: string, longest: number): string {
    const trimmed = withoutControlCharacters(text).trim();
    if (trimmed.length > longest) {
      this.add(field, `${capitalised(name)} must be ${longest.toLocaleString('en-GB')} characters or fewer`);
    }
    return trimmed;
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  get all(): readonly FieldProblem[] {
    return this.found;
  }

  failed(): ValidationFailed {
    return new ValidationFailed(this.found);
  }
}

/** Spaces, also those of other scripts and of Braille, and characters without a width. */
const unseen = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

function capitalised(name: string): string {
  const words = name.replace(/^(a|an|the|your) /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
