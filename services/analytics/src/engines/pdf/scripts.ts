/** Characters of scripts that the fonts of reports have no letters for, such as Chinese or Thai. */
const BEYOND_FONTS =
  /[^\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Armenian}\p{Script=Georgian}]/u

/** Whether some of its letters stand as boxes on the page. */
export const isBeyondFonts = (text: string): boolean => BEYOND_FONTS.test(text)
