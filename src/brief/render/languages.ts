/** Names of the languages sources are written in, fixed here so that every machine prints the same. */

const NAMES: Readonly<Record<string, string>> = {
  af: 'Afrikaans', am: 'Amharic', ar: 'Arabic', az: 'Azerbaijani', be: 'Belarusian', bg: 'Bulgarian', bn: 'Bengali', bs: 'Bosnian',
  ca: 'Catalan', ckb: 'Central Kurdish', cs: 'Czech', cy: 'Welsh', da: 'Danish', de: 'German', dv: 'Dhivehi', dz: 'Dzongkha', el: 'Greek',
  es: 'Spanish', et: 'Estonian', eu: 'Basque', fa: 'Persian', fi: 'Finnish', fil: 'Filipino', fr: 'French', ga: 'Irish', gl: 'Galician',
  gu: 'Gujarati', ha: 'Hausa', he: 'Hebrew', hi: 'Hindi', hr: 'Croatian', ht: 'Haitian Creole', hu: 'Hungarian', hy: 'Armenian', id: 'Indonesian',
  ig: 'Igbo', is: 'Icelandic', it: 'Italian', ja: 'Japanese', ka: 'Georgian', kk: 'Kazakh', km: 'Khmer', kn: 'Kannada', ko: 'Korean',
  ku: 'Kurdish', ky: 'Kyrgyz', la: 'Latin', lb: 'Luxembourgish', lo: 'Lao', lt: 'Lithuanian', lv: 'Latvian', mg: 'Malagasy', mk: 'Macedonian',
  ml: 'Malayalam', mn: 'Mongolian', mr: 'Marathi', ms: 'Malay', mt: 'Maltese', my: 'Burmese', nb: 'Norwegian', ne: 'Nepali', nl: 'Dutch',
  nn: 'Norwegian', no: 'Norwegian', pa: 'Punjabi', pl: 'Polish', prs: 'Dari', ps: 'Pashto', pt: 'Portuguese', ro: 'Romanian', ru: 'Russian',
  rw: 'Kinyarwanda', sd: 'Sindhi', si: 'Sinhala', sk: 'Slovak', sl: 'Slovenian', so: 'Somali', sq: 'Albanian', sr: 'Serbian', sv: 'Swedish',
  sw: 'Swahili', ta: 'Tamil', te: 'Telugu', tg: 'Tajik', th: 'Thai', ti: 'Tigrinya', tk: 'Turkmen', tr: 'Turkish', tt: 'Tatar', ug: 'Uyghur',
  uk: 'Ukrainian', ur: 'Urdu', uz: 'Uzbek', vi: 'Vietnamese', yo: 'Yoruba', zh: 'Chinese', zu: 'Zulu',
};

/** The language's English name; undefined for English or where none is given, the tag itself where it is not listed. */
export function languageName(tag: string | undefined): string | undefined {
  const primary = tag?.split('-')[0]?.toLowerCase() ?? '';
  if (primary === '' || primary === 'en' || primary === 'und') return undefined;
  return NAMES[primary] ?? tag;
}
