/** A text, or its plural forms. */
export type Text = string | Record<string, string>;
/** The English texts by key, in the order of the catalogue. */
export const english: Record<string, Text>;
/** The languages beside English. */
export const languages: string[];
/** Tells a file of another version of the catalogue. */
export const stamp: string;
/** The two files of a language: the first picture's texts, and the others. */
export const pack: (texts: Record<string, any>) => [string, string];
/** Every file of `languages/` in the package, by name. */
export const files: () => Map<string, string>;
