/** A text without what an officer cannot see or what changes the direction of his reading; line ends as "\n". */
export function shown(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (isUnseen(text.charCodeAt(at))) return withoutUnseen(text);
  }
  return text;
}

function withoutUnseen(text: string): string {
  const kept = Array.from(text.replaceAll('\r\n', '\n')).filter(
    (character) => !isUnseen(character.charCodeAt(0)),
  );
  return kept.join('');
}

function isUnseen(code: number): boolean {
  if (code < 0x20) return code !== 0x0a && code !== 0x09;
  if (code < 0x7f) return false;
  return (
    code <= 0x9f ||
    code === 0xad ||
    code === 0x061c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff
  );
}
