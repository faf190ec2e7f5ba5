/** What a field of a form shows, which stands in its settings and in no text. */
export type WordForms = {
  /** Begins an element; answers nothing. `value` is its `val`. */
  readonly open: (name: string, parent: string | undefined, value: string | undefined) => void;
  /** Ends an element; answers what a form field that ends with it shows. */
  readonly close: (name: string) => string;
  /** What is shown of a text within: itself, a box in its place, or nothing of a prompt nobody wrote. */
  readonly shown: (text: string) => string;
};

type Field = { checked: boolean | undefined; standard: boolean };
type List = { readonly entries: string[]; chosen: number | undefined; standard: number };
type Control = { box: boolean | undefined; prompt: boolean; said: boolean };

const ticked = '☑';
const empty = '☐';

/**
 * Fields of Word forms: the boxes and lists of Word 97–2007 (`ffData`), whose state is a setting, and the boxes of newer ones, whose sign
 * anybody may choose. A prompt ("Choose an item") is nobody's word and is not read.
 */
export function wordForms(): WordForms {
  let field: Field | undefined;
  let list: List | undefined;
  const controls: Control[] = [];

  return {
    open: (name, parent, value) => {
      const control = controls.at(-1);
      if (name === 'checkBox' && parent === 'ffData') field = { checked: undefined, standard: false };
      else if (name === 'ddList' && parent === 'ffData') list = { entries: [], chosen: undefined, standard: 0 };
      else if (parent === 'checkBox' && field !== undefined) {
        if (name === 'default') field.standard = isOn(value);
        else if (name === 'checked') field.checked = isOn(value);
      } else if (parent === 'ddList' && list !== undefined) {
        if (name === 'listEntry') list.entries.push(value ?? '');
        else if (name === 'result') list.chosen = Number(value);
        else if (name === 'default') list.standard = Number(value);
      } else if (name === 'sdt') controls.push({ box: undefined, prompt: false, said: false });
      else if (control !== undefined && parent === 'sdtPr') {
        if (name === 'checkbox') control.box = false;
        else if (name === 'showingPlcHdr') control.prompt = isOn(value);
      } else if (control !== undefined && parent === 'checkbox' && name === 'checked') control.box = isOn(value);
    },
    close: (name) => {
      if (name === 'checkBox' && field !== undefined) {
        const on = field.checked ?? field.standard;
        field = undefined;
        return on ? ticked : empty;
      }
      if (name === 'ddList' && list !== undefined) {
        const { entries, chosen, standard } = list;
        list = undefined;
        return entries[chosen ?? standard] ?? '';
      }
      if (name === 'sdt') {
        const control = controls.pop();
        if (control?.box !== undefined && !control.said) return control.box ? ticked : empty;
      }
      return '';
    },
    shown: (text) => {
      const control = controls.at(-1);
      if (control?.box !== undefined) {
        if (control.said) return '';
        control.said = true;
        return control.box ? ticked : empty;
      }
      return control?.prompt === true ? '' : text;
    },
  };
}

/** Word leaves the value out where it is yes. */
function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
