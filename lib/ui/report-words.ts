/** Keys a report may say. What cannot be said is its own key, as `Translate` has it. */
export type ReportWord =
  | `report_${string}`
  | `cause_${string}_name`
  | `fix_${string}_title`
  | `symptom_${string}`;

/** Says a message of the report, in its language. */
export type Say = (key: ReportWord, params?: Readonly<Record<string, string | number>>) => string;

export interface Speaker {
  say: Say;
  /** A fact with its name. Null is reported as unknown. */
  line(name: string, value: string | null): string;
  /** A word of ours, or null where there is none. */
  word(key: ReportWord): string | null;
  /** The domain of a store that exists, or null. */
  ofStore(domain: string): string | null;
}

/** The only way from a value to the report's text. */
export function createSpeaker(say: Say, stores: readonly string[]): Speaker {
  return {
    say,
    line: (name, value) =>
      say('report_line', {
        name: say(`report_name_${name}`),
        value: value === null ? say('report_unknown') : value,
      }),
    word: (key) => {
      const said = /^\w+$/.test(key) ? say(key) : key;
      return said === key ? null : said;
    },
    ofStore: (domain) => (stores.includes(domain) ? domain : null),
  };
}
