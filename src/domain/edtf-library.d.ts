declare module 'edtf' {
  /** Parses a string as EDTF; throws on a syntax error. */
  export default function edtf(text: string): unknown;
}
